import { expect, html, oneEvent } from '@open-wc/testing';
import type { BookingJoinEvent, CallAcceptEvent } from '../../../src/console/desk/desk-events.ts';
import type { VisavisDeskScreen } from '../../../src/console/desk/desk-screen.ts';
import '../../../src/console/desk/desk-screen.ts';
import { setLanguage, useLanguage } from '../../../src/kit/language.ts';
import type { DeskView } from '../../../src/contract/desk.ts';
import { desk, request, ringing } from './samples.ts';
import { find, findAll, open, show, until, wordsOf } from './stage.ts';

const { app } = open();
const shown = (view: DeskView | undefined): Promise<VisavisDeskScreen> => show<VisavisDeskScreen>(html`<visavis-desk-screen .app=${app} .view=${view}></visavis-desk-screen>`);
const settled = (screen: VisavisDeskScreen): Promise<void> => until(() => findAll(screen, 'h2').length >= 3);

describe('the live desk', () => {
  it('shows who rings, from which page and with what question, before anything is accepted', async () => {
    const screen = await shown(desk({ requests: [ringing, request('Miriam Koch', 130, { topic: 'Helmets' })] }));
    await settled(screen);
    const words = wordsOf(screen);
    for (const part of ['Jonas Weber would like to talk', 'with camera, in German', 'Kaiserstuhl E', '€3,290.00', '14 km to work', 'Miriam Koch', 'Helmets']) expect(words).to.contain(part);
    await expect(screen).to.be.accessible();
  });

  it('asks to accept the call that rings, and one that waits', async () => {
    const waiting = request('Miriam Koch', 130);
    const screen = await shown(desk({ requests: [ringing, waiting] }));
    await settled(screen);
    let accepted = oneEvent<CallAcceptEvent>(screen, 'visavis-call-accept');
    find(screen, 'visavis-ringing-card').shadowRoot?.querySelector<HTMLElement>('.accept')?.click();
    expect((await accepted).callId).to.equal(ringing.callId);
    accepted = oneEvent<CallAcceptEvent>(screen, 'visavis-call-accept');
    find(screen, 'wa-button', 'Accept Miriam Koch').click();
    expect((await accepted).callId).to.equal(waiting.callId);
  });

  it('tells each adviser’s state by ring and word, one’s own ringing too', async () => {
    const screen = await shown(desk({ requests: [ringing] }));
    await settled(screen);
    const words = wordsOf(screen);
    for (const word of ['Free, ringing now', 'Free for 8 min', 'In a call for 14 min', 'By booking only', '2 of 4 free']) expect(words).to.contain(word);
  });

  it('offers to join one’s own booking once its window is open, and not before', async () => {
    const screen = await shown(desk());
    await settled(screen);
    const joins = findAll(screen, 'wa-button').filter(({ textContent }) => textContent?.includes('Join '));
    expect(joins).to.have.lengthOf(1);
    const joined = oneEvent<BookingJoinEvent>(screen, 'visavis-booking-join');
    joins[0]?.click();
    expect((await joined).bookingId).to.contain('bkg_PaulaStein');
    expect(wordsOf(screen)).to.contain('is already waiting');
  });

  it('says honestly that nobody waits, nothing is booked and nothing rings', async () => {
    const screen = await shown(desk({ bookings: [], advisers: [] }));
    await until(() => wordsOf(screen).includes('Nobody is waiting.'));
    expect(wordsOf(screen)).to.contain('No bookings today.').and.to.contain('You are free');
    await expect(screen).to.be.accessible();
  });

  it('says that video does not work, and offers no call', async () => {
    const screen = await shown(desk({ video: false, available: false, requests: [request('Miriam Koch', 10)] }));
    await settled(screen);
    expect(wordsOf(screen)).to.contain('Video does not work at the moment');
    expect(findAll(screen, 'wa-button').some(({ textContent }) => /Accept|Go available/u.test(textContent ?? ''))).to.equal(false);
    await expect(screen).to.be.accessible();
  });

  it('lets a member who is no adviser watch', async () => {
    const screen = await shown(desk({ me: null, requests: [request('Miriam Koch', 10)] }));
    await settled(screen);
    expect(wordsOf(screen)).to.contain('You watch the desk');
    expect(findAll(screen, 'wa-button').filter(({ textContent }) => textContent?.includes('Accept'))).to.have.lengthOf(0);
  });

  it('speaks German', async () => {
    await useLanguage('console', { de: () => import('../../../src/console/locales/de.ts') });
    await setLanguage('de');
    const screen = await shown(desk({ requests: [ringing] }));
    await settled(screen);
    expect(wordsOf(screen)).to.contain('Jonas Weber möchte sprechen').and.to.contain('Weitergeben').and.to.contain('Termine heute');
    await setLanguage('en');
  });
});
