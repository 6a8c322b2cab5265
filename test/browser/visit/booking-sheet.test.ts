import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { Booking } from '../../../src/contract/booking.ts';
import '../../../src/visit/booking-sheet.ts';
import type { SheetActEvent, VisavisBookingSheet } from '../../../src/visit/booking-sheet.ts';
import type { RemindersChangeEvent } from '../../../src/visit/reminder-choice.ts';
import { bookingIn } from './booking.ts';

const show = (booking: Booking): Promise<VisavisBookingSheet> => fixture(html`<visavis-booking-sheet .booking=${booking}></visavis-booking-sheet>`);
const button = (sheet: VisavisBookingSheet, words: string): HTMLElement | undefined =>
  [...sheet.renderRoot.querySelectorAll<HTMLElement>('button, a')].find(({ textContent }) => textContent.includes(words));

describe('the sheet of a booking', () => {
  it('says from when the call can be entered, and offers what can be done before', async () => {
    const sheet = await show(bookingIn(600));
    expect(button(sheet, 'Join')).to.equal(undefined);
    expect(sheet.renderRoot.textContent).to.contain('You can join here from');
    await expect(sheet).to.be.accessible();
    const acted = oneEvent<SheetActEvent>(sheet, 'visavis-sheet-act');
    button(sheet, 'Move this booking')?.click();
    expect((await acted).act).to.equal('move');
  });

  it('opens the door ten minutes before the start', async () => {
    const sheet = await show(bookingIn(5));
    await expect(sheet).to.be.accessible();
    const acted = oneEvent<SheetActEvent>(sheet, 'visavis-sheet-act');
    button(sheet, 'Join the video call')?.click();
    expect((await acted).act).to.equal('join');
  });

  it('offers no change where none is possible any more', async () => {
    const sheet = await show(bookingIn(5, { changeable: false }));
    expect(button(sheet, 'Cancel it')).to.equal(undefined);
  });

  it('waits for the mail or the adviser, and offers to say yes by the right link alone', async () => {
    const pending = { state: 'pending', pendingFor: 'mail', pendingUntil: bookingIn(30).startsAt } as const;
    const plain = await show(bookingIn(600, pending));
    expect(plain.renderRoot.textContent).to.contain('Please open the link in our e-mail');
    expect(button(plain, 'Yes, I want')).to.equal(undefined);
    const sheet = await fixture<VisavisBookingSheet>(html`<visavis-booking-sheet confirms .booking=${bookingIn(600, pending)}></visavis-booking-sheet>`);
    const acted = oneEvent<SheetActEvent>(sheet, 'visavis-sheet-act');
    button(sheet, 'Yes, I want')?.click();
    expect((await acted).act).to.equal('confirm');
    expect(button(sheet, 'Move')).to.equal(undefined);
    await expect(sheet).to.be.accessible();
    sheet.booking = bookingIn(600, { state: 'confirmed' });
    await sheet.updateComplete;
    expect(sheet.renderRoot.textContent).to.contain('your appointment is confirmed');
    expect((await show(bookingIn(600, { state: 'pending', pendingFor: 'adviser' }))).renderRoot.textContent).to.contain('will confirm in person');
  });

  it('says in one tap that the customer is late, from an hour before', async () => {
    expect(button(await show(bookingIn(90)), 'ten minutes late')).to.equal(undefined);
    const sheet = await show(bookingIn(30));
    const acted = oneEvent<SheetActEvent>(sheet, 'visavis-sheet-act');
    button(sheet, 'ten minutes late')?.click();
    expect((await acted).act).to.equal('late');
    expect((await show(bookingIn(30, { lateMinutes: 10 }))).renderRoot.textContent).to.contain('knows that you will be about 10 minutes late');
  });

  it('lets the customer choose the reminders', async () => {
    const sheet = await show(bookingIn(600));
    const choice = sheet.renderRoot.querySelector('visavis-reminder-choice');
    const changed = oneEvent<RemindersChangeEvent>(sheet, 'visavis-reminders-change');
    choice?.shadowRoot?.querySelectorAll('input')[2]?.click();
    expect((await changed).reminders).to.deep.equal(['day', 'hour', 'minutes']);
  });

  for (const [state, words] of [
    ['cancelled', 'This booking is cancelled'],
    ['attended', 'Thank you for the call'],
    ['adviser_no_show', 'We could not be there'],
    ['customer_no_show', 'We waited for you'],
  ] as const) {
    it(`says what became of it and leads back to the shop when ${state}`, async () => {
      const sheet = await show(bookingIn(-600, { state }));
      expect(sheet.renderRoot.textContent).to.contain(words);
      expect(sheet.renderRoot.querySelector('.primary')?.getAttribute('href')).to.equal('https://shop.example/');
      await expect(sheet).to.be.accessible();
    });
  }
});
