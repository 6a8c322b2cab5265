import { expect, waitUntil } from '@open-wc/testing';
import type { CallEndEvent, CallStartEvent, RefIssueEvent, RequestStartEvent } from '../../../src/widget/advice-events.ts';
import { ANNA } from '../support/stand-in.ts';
import { CAN_CALL, ShopPage } from './shop-page.ts';

const CALL = 'cal_A1b2C3d4E5f6G7h8I9j0Kk';
const REF = 'A1b2C3d4E5f6G7h8I9j0Kk';

describe('a call asked for in the panel', () => {
  let shop: ShopPage;
  beforeEach(() => (shop = new ShopPage()));
  afterEach(() => shop.close());

  const open = ({ head = '', body = '<h1>Shop</h1>' } = {}): Promise<void> => shop.open({ head: `${CAN_CALL}${head}`, body });

  /** Asks for a call without camera and microphone, so that nobody must be asked for them. */
  const ask = async (): Promise<void> => {
    await shop.enter();
    await shop.press('Call now');
    await shop.type('name', 'Jo');
    await shop.type('topic', 'Which bike?');
    await shop.press('On to picture and sound');
    await shop.press('Only watch');
    await shop.find('h2', 'Your request');
  };

  it('tells the adviser what the customer typed and which page it is', async () => {
    await open();
    const started = shop.next<RequestStartEvent>('visavis-request-start');
    await ask();
    expect((await started).callId).to.equal(CALL);
    const [sent] = await shop.heard('POST', '/v1/requests');
    expect(JSON.parse(sent?.body ?? '')).to.deep.include({ name: 'Jo', topic: 'Which bike?', camera: false, microphone: false, page: { url: `${location.origin}/pages/${shop.key}`, title: 'Shop' } });
    expect(shop.memory).to.include({ callId: CALL, camera: false, microphone: false });
  });

  it('shows place and range while it waits, and who is being called, without a fault that axe can find', async () => {
    await shop.show({ stage: 'waiting', ahead: 1, wait: { fromSeconds: 180, toSeconds: 360 } });
    await open();
    await shop.enter();
    await shop.press('Call now');
    expect(await shop.faults()).to.deep.equal([]);
    await shop.press('On to picture and sound');
    await shop.press('Only watch');
    await shop.find('.wait b', 'About 3–6 minutes');
    await shop.find('.wait span', '1 person ahead');
    expect(await shop.faults()).to.deep.equal([]);
    await shop.show({ stage: 'ringing' });
    await shop.find('h3', 'Anna is being called');
    expect(await shop.faults()).to.deep.equal([]);
  });

  it('can be made small while it waits, and opened again', async () => {
    await shop.show({ stage: 'waiting', wait: { fromSeconds: 180, toSeconds: 360 } });
    await open();
    await ask();
    await shop.press('Show small');
    const dock = await shop.find('.dock', 'Anna is still in a call');
    expect((await shop.place()).height).to.be.lessThan(100);
    expect(await shop.faults()).to.deep.equal([]);
    dock.click();
    await shop.find('h2', 'Your request');
  });

  it('can be withdrawn', async () => {
    await open();
    await ask();
    await shop.press('Withdraw my request');
    await shop.find('h2', 'How may we advise you?');
    await waitUntil(async () => (await shop.heard('POST', `/v1/calls/${CALL}/end`)).length === 1, 'the server was not told');
    expect(shop.memory).to.equal(null);
  });

  it('gives way to booking with everything typed kept', async () => {
    await shop.show({ stage: 'waiting', long: true });
    await open();
    await ask();
    await shop.find('h3', 'It takes longer than we thought.');
    (await shop.find('.choice', 'Book a time')).click();
    (await shop.find('.start')).click();
    await shop.press('On to your details');
    expect((await shop.find<HTMLTextAreaElement>('#topic')).value).to.equal('Which bike?');
    expect((await shop.find<HTMLInputElement>('#name')).value).to.equal('Jo');
  });

  it('offers booking at once when nobody is there any more', async () => {
    await open();
    await ask();
    await shop.show({ stage: 'expired', endReason: 'no_adviser' });
    await shop.find('h2', 'Nobody is free just now');
    expect(await shop.faults()).to.deep.equal([]);
    expect(shop.memory).to.equal(null);
    await shop.press('Book a time');
    await shop.find('.start');
  });

  it('offers booking when nobody was there to ask', async () => {
    await shop.set({ faults: { 'POST /v1/requests': 'nobody_available' } });
    await open();
    await shop.enter();
    await shop.press('Call now');
    await shop.press('On to picture and sound');
    await shop.press('Only watch');
    await shop.find('h2', 'Nobody is free just now');
  });

  it('becomes a call when it is accepted, and thanks when that is over', async () => {
    await open();
    await ask();
    const started = shop.next<CallStartEvent>('visavis-call-start');
    await shop.show({ stage: 'accepted' });
    expect((await started).callId).to.equal(CALL);
    await shop.find('visavis-call');
    await waitUntil(async () => (await shop.heard('POST', `/v1/calls/${CALL}/access`)).length > 0, 'the room was not asked for');
    const ended = shop.next<CallEndEvent>('visavis-call-end');
    await shop.show({ stage: 'ended', endReason: 'hung_up' });
    await ended;
    await shop.find('h2', 'Thank you for the call');
    expect(await shop.faults()).to.deep.equal([]);
    expect(shop.memory).to.equal(null);
    await shop.press('Back to the shop');
    await waitUntil(() => !shop.dialog?.matches(':popover-open'));
  });

  it('asks for its way into the room while the adviser is still on the way there', async () => {
    await open();
    await ask();
    await shop.show({ stage: 'ringing', answered: true });
    await waitUntil(async () => (await shop.heard('POST', `/v1/calls/${CALL}/access`)).length > 0, 'the room was not asked for');
    expect(shop.memory).not.to.include({ live: true });
    await shop.show({ stage: 'accepted' });
    await shop.find('visavis-call');
    expect(await shop.heard('POST', `/v1/calls/${CALL}/access`)).to.have.length(1);
  });

  it('issues its ref once, when the server counts it as advice', async () => {
    await open({ body: '<form><input type="hidden" name="visavis_ref"></form><vis-a-vis></vis-a-vis>' });
    await ask();
    await shop.show({ stage: 'connected' });
    await waitUntil(async () => (await shop.heard('POST', `/v1/calls/${CALL}/access`)).length > 0);
    expect(await shop.host?.getCallRef()).to.equal(null);
    const issued = shop.next<RefIssueEvent>('visavis-ref-issue');
    await shop.show({ advice: true });
    expect((await issued).ref).to.equal(REF);
    expect(await shop.host?.getCallRef()).to.equal(REF);
    expect(shop.document.querySelector('input')?.value).to.equal(REF);
    expect(shop.memory).to.include({ issued: true, live: true });
  });

  it('writes its ref into the cart of a Shopify shop', async () => {
    await open({ head: '<script>window.Shopify = { routes: { root: "/pages/KEY/" } }</script>' });
    const carts: string[] = [];
    await ask();
    new shop.window.PerformanceObserver((list) => carts.push(...list.getEntries().map(({ name }) => name))).observe({ type: 'resource' });
    await shop.show({ stage: 'connected', advice: true });
    await waitUntil(() => carts.some((name) => name.endsWith(`/pages/${shop.key}/cart/update.js`)), 'the cart was not told', { timeout: 4000 });
  });

  it('is taken up by the next page as it was left, without a word', async () => {
    await open();
    await ask();
    await shop.show({ stage: 'connected' });
    await shop.find('visavis-call');
    await shop.press('Show small');
    await shop.find('.back', 'In a call with Anna');
    await shop.go();
    await shop.find('.back', 'In a call with Anna');
    await waitUntil(async () => (await shop.heard('POST', '/v1/leave')).length > 0, 'the server was not told of the change');
    const [left] = await shop.heard('POST', '/v1/leave');
    expect(JSON.parse(left?.body ?? '')).to.include({ callId: CALL, reason: 'changing_page' });
    expect(shop.document.activeElement).to.equal(shop.document.body);
  });

  it('comes before the launcher, which nobody misses meanwhile', async () => {
    // The page's own clock stands still for what waits as long as the launcher does.
    await open({ head: '<script>window.held = []; const later = window.setTimeout; window.setTimeout = (act, ms, ...more) => (ms === 3000 ? held.push(act) : later(act, ms, ...more));</script>' });
    const asked = async (): Promise<number> => (await shop.heard('GET', '/v1/launcher')).length;
    await waitUntil(async () => (await asked()) === 1, 'the server was not asked');
    await ask();
    await shop.show({ stage: 'connected' });
    await shop.find('visavis-call');
    await shop.go();
    await shop.find('visavis-call');
    await waitUntil(() => (shop.window as unknown as { held: unknown[] }).held.length > 0, 'the launcher does not wait');
    expect(await asked()).to.equal(1);
    for (const act of (shop.window as unknown as { held: (() => void)[] }).held) act();
    await waitUntil(async () => (await asked()) === 2, 'the launcher was forgotten');
  });

  it('leaves no word of a call that ended between two pages', async () => {
    await open();
    await ask();
    await shop.show({ stage: 'connected' });
    await shop.find('visavis-call');
    await shop.show({ stage: 'ended', endReason: 'adviser_left' });
    await shop.find('h2', 'Thank you for the call');
    const token = shop.key.replace('pk_', 'vt_');
    shop.window.sessionStorage.setItem(`visavis:${shop.key}`, JSON.stringify({ token, callId: CALL, camera: false, microphone: false, live: true }));
    await shop.go();
    await waitUntil(() => shop.memory === null, 'the call was not forgotten', { timeout: 5000 });
    await waitUntil(() => shop.dialog && !shop.dialog.matches(':popover-open'), 'the panel did not close');
  });

  it('that the next page may not enter any more says so, and leaves no error behind', async () => {
    await open();
    await ask();
    await shop.show({ stage: 'connected' });
    await shop.find('visavis-call');
    await shop.set({ faults: { [`POST /v1/calls/${CALL}/access`]: 'call_over' } });
    await shop.go();
    await shop.find('[role="alert"] h2', 'The call has ended');
    expect(shop.errors).to.deep.equal([]);
  });

  it('is known in another tab of the shop', async () => {
    await open();
    await shop.enter();
    await shop.press('Call now');
    await shop.find('#topic');
    const other = new BroadcastChannel(`visavis:${shop.key}`);
    other.postMessage('here');
    await shop.find('[role="status"]', 'runs in another window');
    other.close();
  });

  it('is not offered by a browser that cannot hold it', async () => {
    await shop.open({ head: '<script>delete window.RTCPeerConnection</script>' });
    await shop.enter();
    expect((await shop.find('.choice.primary')).textContent).to.contain('Book a time');
  });

  it('names the adviser to screen readers by words, not by pictures', async () => {
    await open();
    await ask();
    await shop.show({ stage: 'ringing', adviser: { ...ANNA, name: 'Ben Kurz' } });
    await shop.find('[role="status"] h3', 'Ben is being called');
    expect((await shop.find('visavis-face')).getAttribute('aria-hidden')).to.equal('true');
  });
});
