import { expect, fixture, html } from '@open-wc/testing';
import type { Booking } from '../../../src/contract/booking.ts';
import '../../../src/kit/booking-done.ts';
import type { VisavisBookingDone } from '../../../src/kit/booking-done.ts';

const booking: Booking = {
  bookingId: 'bkg_1',
  state: 'confirmed',
  service: { serviceId: 'svc_1', name: 'Bike fitting', description: '', minutes: 30, place: null, seats: 1, adviserChoice: 'free', confirmation: 'none', adviserIds: [] },
  adviser: { adviserId: 'adv_1', name: 'Anna Berger', title: '', pictureUrl: null },
  advisers: [],
  place: null,
  pendingFor: null,
  pendingUntil: null,
  reminders: ['day', 'hour'],
  lateMinutes: null,
  cancelledBy: null,
  startsAt: '2030-11-26T15:30:00.000Z',
  endsAt: '2030-11-26T16:00:00.000Z',
  name: 'Jan',
  timeZone: 'Europe/Berlin',
  language: 'en',
  shopName: 'Kettenwerk',
  shopUrl: 'https://shop.example/',
  shopPhone: null,
  privacyUrl: null,
  imprintUrl: null,
  accent: '#0a5c36',
  publishableKey: 'pk_1',
  joinFrom: '2030-11-26T15:20:00.000Z',
  callId: null,
  changeable: true,
};

async function doneWith(state: Booking['state']): Promise<VisavisBookingDone> {
  const done = document.createElement('visavis-booking-done');
  Object.assign(done, { booking: { ...booking, state }, calendar: 'BEGIN:VCALENDAR', manageUrl: 'https://api.example/m/bkg_1#mt_1', email: 'jan@example.org', timeZone: 'Europe/Berlin' });
  await fixture(html`<div>${done}</div>`);
  await done.updateComplete;
  return done;
}

describe('the confirmation of a booking', () => {
  it('says what, when, with whom and where the mail went, and takes the focus', async () => {
    const done = await doneWith('confirmed');
    const said = done.renderRoot.textContent;
    for (const words of ['Your time is booked', '16:30 to 17:00, Berlin (CET)', 'Bike fitting', 'Anna Berger', 'jan@example.org']) expect(said).to.contain(words);
    expect(done.shadowRoot?.activeElement?.localName).to.equal('h2');
    await expect(done).to.be.accessible();
  });

  it('links to the page where it can be moved or cancelled', async () => {
    const done = await doneWith('confirmed');
    expect(done.renderRoot.querySelector('.manage a')?.getAttribute('href')).to.equal('https://api.example/m/bkg_1#mt_1');
  });

  it('saves the calendar file without leaving the page', async () => {
    const done = await doneWith('confirmed');
    const saved: string[] = [];
    // The link is never in the page, so its click is caught where links inherit it.
    const value = function save(this: HTMLAnchorElement): void {
      saved.push(this.download, this.protocol);
    };
    Object.defineProperty(HTMLAnchorElement.prototype, 'click', { configurable: true, value });
    done.renderRoot.querySelector('button')?.click();
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
    expect(saved).to.deep.equal(['vis-a-vis.ics', 'blob:']);
  });

  it('says when the shop has still to confirm', async () => {
    const done = await doneWith('pending');
    expect(done.renderRoot.querySelector('h2')?.textContent).to.equal('Your wish has reached us');
    await expect(done).to.be.accessible();
  });
});
