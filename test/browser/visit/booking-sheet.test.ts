import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { Booking } from '../../../src/contract/booking.ts';
import '../../../src/visit/booking-sheet.ts';
import type { SheetActEvent, VisavisBookingSheet } from '../../../src/visit/booking-sheet.ts';
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

  for (const [state, words] of [
    ['cancelled', 'This booking is cancelled'],
    ['attended', 'Thank you for the call'],
    ['adviser_no_show', 'We could not be there'],
    ['customer_no_show', 'This time is over'],
  ] as const) {
    it(`says what became of it and leads back to the shop when ${state}`, async () => {
      const sheet = await show(bookingIn(-600, { state }));
      expect(sheet.renderRoot.textContent).to.contain(words);
      expect(sheet.renderRoot.querySelector('.primary')?.getAttribute('href')).to.equal('https://shop.example/');
      await expect(sheet).to.be.accessible();
    });
  }
});
