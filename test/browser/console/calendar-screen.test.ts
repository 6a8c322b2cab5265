import { expect, html, oneEvent } from '@open-wc/testing';
import type { NavigateEvent } from '../../../src/console/app/navigate-event.ts';
import type { VisavisCalendarScreen } from '../../../src/console/calendar/calendar-screen.ts';
import '../../../src/console/calendar/calendar-screen.ts';
import type { BookingJoinEvent } from '../../../src/console/desk/desk-events.ts';
import { booking, desk, from, SHOP } from './samples.ts';
import { find, findAll, open, show, until, wordsOf } from './stage.ts';
import type { Opened } from './stage.ts';

const soon = booking('Paula Stein', 5 * 60_000, { customerWaits: true });
const later = booking('Nora Lang', 90 * 60_000);
const kept = booking('Held one', 30 * 60_000, { state: 'held', bookingId: 'bkg_held000000000000000000' });

async function shown(bookings = [soon, later, kept], query = 'form=week'): Promise<{ screen: VisavisCalendarScreen; server: Opened['server'] }> {
  const { app, server } = open({ [`GET /v1/shops/${SHOP}/bookings`]: { bookings } });
  const screen = await show<VisavisCalendarScreen>(html`<visavis-calendar-screen .app=${app} .view=${desk()} .query=${new URLSearchParams(query)}></visavis-calendar-screen>`);
  await until(() => findAll(screen, 'visavis-week-grid').length > 0 && findAll(screen, 'section, .grid').length > 0);
  return { screen, server };
}

const openFirst = async (screen: VisavisCalendarScreen, name: string): Promise<void> => {
  findAll(screen, 'visavis-week-grid button, visavis-day-list button, button').find(({ textContent }) => textContent?.includes(name))?.click();
  await until(() => findAll(screen, 'dl').length > 0);
};

describe('the calendar', () => {
  it('shows the bookings of the week, each with a word for its state', async () => {
    const { screen } = await shown();
    const words = wordsOf(screen);
    for (const part of ['Paula Stein', 'Nora Lang', 'kept while a form is filled', 'today']) expect(words).to.contain(part);
    await expect(screen).to.be.accessible();
  });

  it('turns pages by the address', async () => {
    const { screen } = await shown([], 'form=week&day=2026-12-30');
    const asked = oneEvent<NavigateEvent>(screen, 'visavis-console-navigate');
    find(screen, 'button[aria-label="Later"]').click();
    expect((await asked).path).to.equal('/console/calendar?form=week&day=2027-01-06');
  });

  it('opens a booking with all that is known, and joins it', async () => {
    const { screen } = await shown();
    await openFirst(screen, 'Paula Stein');
    expect(wordsOf(screen)).to.contain('kunde@example.com').and.to.contain('Ein Rad für den Weg zur Arbeit');
    await expect(screen).to.be.accessible();
    const joined = oneEvent<BookingJoinEvent>(screen, 'visavis-booking-join');
    find(screen, 'wa-button', 'Join').click();
    expect((await joined).bookingId).to.equal(soon.bookingId);
  });

  it('cancels only when asked twice, and reads the week again', async () => {
    const { screen, server } = await shown();
    await openFirst(screen, 'Nora Lang');
    find(screen, 'wa-button', 'Cancel the booking').click();
    await until(() => wordsOf(screen).includes('The customer is told by mail'));
    expect(server.asked.some((name) => name.endsWith('/cancel'))).to.equal(false);
    const before = server.asked.filter((name) => name.endsWith('/bookings')).length;
    find(screen, 'wa-button[variant="danger"]').click();
    await until(() => server.asked.includes(`POST /v1/shops/${SHOP}/bookings/${later.bookingId}/cancel`));
    await until(() => server.asked.filter((name) => name.endsWith('/bookings')).length > before, 'the week again');
  });

  it('does not offer to cancel what is over', async () => {
    const past = booking('Uwe Falk', -3_600_000, { state: 'customer_no_show', endsAt: from(-1_800_000) });
    const { screen } = await shown([past], 'form=day');
    await until(() => wordsOf(screen).includes('Uwe Falk'));
    await openFirst(screen, 'Uwe Falk');
    expect(wordsOf(screen)).to.contain('did not come').and.not.to.contain('Cancel the booking');
  });
});
