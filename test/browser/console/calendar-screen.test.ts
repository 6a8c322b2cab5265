import { expect, html, oneEvent } from '@open-wc/testing';
import type { NavigateEvent } from '../../../src/console/app/navigate-event.ts';
import type { VisavisCalendarScreen } from '../../../src/console/calendar/calendar-screen.ts';
import '../../../src/console/calendar/calendar-screen.ts';
import type { BookingJoinEvent } from '../../../src/console/desk/desk-events.ts';
import { StretchMarkEvent } from '../../../src/console/calendar/calendar-events.ts';
import { ANNA, booking, calendarView, desk, from, SHOP } from './samples.ts';
import { Refusal } from './stand-in.ts';
import { find, findAll, open, show, until, wordsOf } from './stage.ts';
import type { Opened } from './stage.ts';

const soon = booking('Paula Stein', 5 * 60_000, { customerWaits: true });
const later = booking('Nora Lang', 90 * 60_000);
const asks = booking('Asks first', 150 * 60_000, { state: 'pending', pendingFor: 'adviser', lateMinutes: null });

async function shown(bookings = [soon, later, asks], query = 'form=week', rest: Parameters<typeof calendarView>[1] = {}): Promise<{ screen: VisavisCalendarScreen; server: Opened['server'] }> {
  const { app, server } = open({ [`GET /v1/shops/${SHOP}/calendar`]: calendarView(bookings, rest) });
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
    for (const part of ['Paula Stein', 'Nora Lang', 'asks for your yes', 'today', 'busy elsewhere', 'offered to the waitlist', 'away', 'Zahnarzt']) expect(words).to.contain(part);
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
    const before = server.asked.filter((name) => name.endsWith('/calendar')).length;
    find(screen, 'wa-button[variant="danger"]').click();
    await until(() => server.asked.includes(`POST /v1/shops/${SHOP}/bookings/${later.bookingId}/cancel`));
    await until(() => server.asked.filter((name) => name.endsWith('/calendar')).length > before, 'the week again');
  });

  it('confirms a booking that asks for it', async () => {
    const { screen, server } = await shown();
    await openFirst(screen, 'Asks first');
    find(screen, 'wa-button', 'Confirm').click();
    await until(() => server.asked.includes(`POST /v1/shops/${SHOP}/bookings/${asks.bookingId}/confirm`));
  });

  it('moves a booking by the keyboard, asked once, and to a time that nobody is offered only when asked again', async () => {
    const noon = new Date(new Date().setHours(12, 0, 0, 0) + 24 * 3_600_000);
    const movable = booking('Mia Wolff', noon.getTime() - Date.now());
    const day = `${noon.getFullYear()}-${String(noon.getMonth() + 1).padStart(2, '0')}-${String(noon.getDate()).padStart(2, '0')}`;
    const { screen, server } = await shown([movable], `form=day&day=${day}`);
    await until(() => wordsOf(screen).includes('Mia Wolff'));
    const press = (key: string): void => void findAll(screen, 'visavis-week-grid .ev, .ev').find(({ textContent }) => textContent?.includes('Mia Wolff'))?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) press(key);
    await until(() => wordsOf(screen).includes('Enter moves it there'));
    await expect(screen).to.be.accessible();
    press('Enter');
    await until(() => wordsOf(screen).includes('The customer is told by mail'));
    await expect(screen).to.be.accessible();
    let asked = 0;
    server.asked.length = 0;
    const answer = (): Refusal | object => { asked += 1; return asked === 1 ? new Refusal('not_a_slot', 422) : movable; };
    server.answer(`POST /v1/shops/${SHOP}/bookings/${movable.bookingId}/move`, answer);
    find(screen, 'wa-button', 'Move and tell').click();
    await until(() => wordsOf(screen).includes('Customers are not offered this time'));
    find(screen, 'wa-button', 'all the same').click();
    await until(() => asked === 2);
    expect(server.sent.get(`POST /v1/shops/${SHOP}/bookings/${movable.bookingId}/move`)).to.deep.include({ startsAt: new Date(noon.getTime() + 30 * 60_000).toISOString(), anyTime: true });
  });

  it('leaves a booking where it is by Escape', async () => {
    const { screen } = await shown();
    const press = (key: string): void => void findAll(screen, '.ev').find(({ textContent }) => textContent?.includes('Nora Lang'))?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    press('ArrowDown');
    await until(() => findAll(screen, '.ghost').length === 1);
    press('Escape');
    await until(() => findAll(screen, '.ghost').length === 0);
  });

  it('makes an absence, and says how a day differs', async () => {
    const { screen, server } = await shown();
    find(screen, 'wa-button', 'Absence').click();
    await until(() => wordsOf(screen).includes('New absence') || findAll(screen, 'wa-dialog').length > 0);
    await expect(screen).to.be.accessible();
    find(screen, 'wa-button', 'Save').click();
    await until(() => server.asked.some((name) => name.startsWith('POST') && name.endsWith('/absences')));
    await until(() => findAll(screen, 'visavis-absence-dialog').length === 0);
    findAll(screen, '.name button')[0]?.click();
    await until(() => wordsOf(screen).includes('Has the day off'));
    await expect(screen).to.be.accessible();
    findAll(screen, 'input[type=radio]')[2]?.click();
    find(screen, 'wa-button', 'Save').click();
    await until(() => server.asked.some((name) => name.startsWith('PUT') && name.includes('/days/')));
  });

  it('takes marked working time as an absence, and other ground as hours to be worked as well', async () => {
    const { screen, server } = await shown([], 'form=day');
    const midnight = new Date().setHours(0, 0, 0, 0);
    const mark = (from: number, to: number): void => void find(screen, 'visavis-week-grid').dispatchEvent(new StretchMarkEvent(new Date(midnight + from * 3_600_000).toISOString(), new Date(midnight + to * 3_600_000).toISOString(), ANNA));
    mark(10, 11);
    await until(() => findAll(screen, 'visavis-absence-dialog').length === 1);
    mark(19, 21);
    await until(() => findAll(screen, 'visavis-day-dialog input[type=time], input[type=time]').length === 4);
    await expect(screen).to.be.accessible();
    find(screen, 'visavis-day-dialog').shadowRoot?.querySelector<HTMLElement>('wa-button[variant="brand"]')?.click();
    await until(() => server.asked.some((name) => name.startsWith('PUT') && name.includes('/days/')));
    const [, sent] = [...server.sent].find(([name]) => name.startsWith('PUT') && name.includes('/days/')) ?? [];
    const wall = (hours: number): string => new Date(midnight + hours * 3_600_000).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Berlin' });
    expect(sent).to.deep.equal({ windows: [{ from: wall(9), to: wall(18) }, { from: wall(19), to: wall(21) }] });
  });

  it('does not offer to cancel what is over', async () => {
    const past = booking('Uwe Falk', -3_600_000, { state: 'customer_no_show', endsAt: from(-1_800_000) });
    const { screen } = await shown([past], 'form=day');
    await until(() => wordsOf(screen).includes('Uwe Falk'));
    await openFirst(screen, 'Uwe Falk');
    expect(wordsOf(screen)).to.contain('did not come').and.not.to.contain('Cancel the booking');
  });
});
