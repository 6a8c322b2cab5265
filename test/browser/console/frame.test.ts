import { expect, html } from '@open-wc/testing';
import { readRoute } from '../../../src/console/app/route.ts';
import type { VisavisFrame } from '../../../src/console/shell/frame.ts';
import '../../../src/console/shell/frame.ts';
import { desk, ringing, SHOP } from './samples.ts';
import { find, findAll, open, show, until, wordsOf } from './stage.ts';
import type { Opened } from './stage.ts';
import { Refusal } from './stand-in.ts';

const at = (path: string) => readRoute(new URL(`https://console.test${path}`));
const call = `/v1/shops/${SHOP}/calls/${ringing.callId}`;

async function frameOn(opened: Opened, path = '/console/desk'): Promise<VisavisFrame> {
  const frame = await show<VisavisFrame>(html`<visavis-frame .app=${opened.app} .route=${at(path)}></visavis-frame>`, { bare: true });
  await until(() => findAll(frame, '.screen h1, h1').length > 0, 'a screen');
  return frame;
}

const ringingDesk = { [`GET /v1/shops/${SHOP}/desk/stream`]: desk({ requests: [ringing] }) };

describe('the frame of the console', () => {
  afterEach(() => sessionStorage.clear());

  it('shows where one is, who one is, and whether one can be called', async () => {
    const frame = await frameOn(open());
    await until(() => findAll(frame, 'visavis-side-bar wa-switch, wa-switch').length > 0);
    const bar = find(frame, 'visavis-side-bar');
    expect(bar.shadowRoot?.querySelector('[aria-current="page"]')?.textContent?.trim()).to.equal('Live desk');
    expect(bar.shadowRoot?.querySelector('.me')?.textContent?.replaceAll(/\s+/gu, ' ').trim()).to.equal('Anna BergerFree for calls menu');
    await expect(frame).to.be.accessible();
  });

  describe('as high as the window', () => {
    before(() => document.body.style.setProperty('margin', '0'));
    after(() => document.body.style.removeProperty('margin'));

    for (const path of ['/console/sales', '/console/settings/hours', '/console/settings/mails']) {
      it(`scrolls what is long, and never the page around it: ${path}`, async () => {
        const frame = await frameOn(open(), path);
        const main = find(frame, 'main');
        await until(() => main.scrollHeight > main.clientHeight, 'a long screen');
        expect(document.documentElement.scrollHeight).to.equal(innerHeight);
      });
    }
  });

  it('takes the adviser off the desk only when the server says so', async () => {
    const opened = open();
    const frame = await frameOn(opened);
    await until(() => findAll(frame, 'wa-switch').length > 0);
    const control = find<HTMLInputElement>(frame, 'wa-switch');
    control.click();
    await until(() => opened.server.asked.includes(`PUT /v1/shops/${SHOP}/desk/availability`));
    expect(opened.server.sent.get(`PUT /v1/shops/${SHOP}/desk/availability`)).to.deep.equal({ available: false });
    expect(control.checked).to.equal(true);
    opened.server.push(desk({ available: false }));
    await until(() => !find<HTMLInputElement>(frame, 'wa-switch').checked);
  });

  it('shows the own picture before the first shift, and goes available with what was chosen', async () => {
    const opened = open({ [`GET /v1/shops/${SHOP}/desk/stream`]: desk({ available: false }) });
    const frame = await frameOn(opened);
    await until(() => findAll(frame, 'wa-switch').length > 0);
    const control = find<HTMLInputElement>(frame, 'wa-switch');
    control.click();
    await until(() => findAll(frame, 'visavis-device-preview').length > 0, 'the preview');
    expect(control.checked).to.equal(false);
    expect(opened.server.asked).not.to.contain(`PUT /v1/shops/${SHOP}/desk/availability`);
    find(frame, 'visavis-device-preview').dispatchEvent(Object.assign(new Event('visavis-preview-ready'), { media: { camera: false, microphone: true } }));
    await until(() => opened.server.asked.includes(`PUT /v1/shops/${SHOP}/desk/availability`));
    expect(opened.server.sent.get(`PUT /v1/shops/${SHOP}/desk/availability`)).to.deep.equal({ available: true });
    await until(() => findAll(frame, 'visavis-ready-dialog').length === 0);
  });

  it('says calmly that another adviser was faster', async () => {
    const opened = open({ ...ringingDesk, [`POST ${call}/accept`]: new Refusal('call_taken', 409) });
    const frame = await frameOn(opened);
    await until(() => findAll(frame, '.accept').length > 0);
    find(frame, '.accept').click();
    await until(() => wordsOf(frame).includes('Another adviser has just taken this call.'));
    expect(findAll(frame, 'visavis-call-desk')).to.have.lengthOf(0);
    await expect(frame).to.be.accessible();
  });

  it('is in the room at once when a call is accepted, and keeps the call on other screens', async () => {
    const opened = open(ringingDesk);
    const frame = await frameOn(opened);
    await until(() => findAll(frame, '.accept').length > 0);
    find(frame, '.accept').click();
    // Debian's WebKit has no calls; there the element says so instead of asking for a way in.
    if ('RTCPeerConnection' in globalThis) await until(() => opened.server.asked.includes(`POST ${call}/access`), 'an access');
    await until(() => findAll(frame, 'visavis-call').length > 0, 'the call');
    const held = find(frame, 'visavis-call');
    frame.route = at('/console/sales');
    await until(() => findAll(frame, 'a.back').length > 0);
    expect(find(frame, 'visavis-call')).to.equal(held);
    frame.route = at('/console/desk');
    await frame.updateComplete;
    expect(find(frame, 'visavis-call')).to.equal(held);
  });

  it('says that the call is over when the other side has ended it', async () => {
    const running = { callId: ringing.callId, stage: 'connected', customerName: 'Jonas Weber', topic: null, page: null, serviceName: null, acceptedAt: '', connectedAt: null, advice: false } as const;
    const opened = open(ringingDesk);
    const frame = await frameOn(opened);
    await until(() => findAll(frame, '.accept').length > 0);
    find(frame, '.accept').click();
    await until(() => findAll(frame, 'visavis-call-desk').length > 0);
    opened.server.push(desk());
    opened.server.push(desk({ call: running }));
    await until(() => wordsOf(frame).includes('Jonas Weber'));
    opened.server.push(desk());
    await until(() => wordsOf(frame).includes('The call is over.'));
    expect(findAll(frame, 'visavis-call-desk')).to.have.lengthOf(0);
  });

  it('leads a person whose session has ended back to the way in', async () => {
    const opened = open({ [`GET /v1/shops/${SHOP}/desk/stream`]: new Refusal('not_signed_in', 401) });
    let asked = false;
    document.addEventListener('visavis-session-change', () => (asked = true), { once: true });
    await frameOn(opened);
    await until(() => asked);
  });

  it('tells of a call on every screen', async () => {
    const frame = await frameOn(open(ringingDesk), '/console/sales');
    await until(() => wordsOf(frame).includes('Jonas Weber would like to talk'));
    expect(findAll(frame, '.bar.ring wa-button').map(({ textContent }) => textContent?.trim())).to.deep.equal(['Accept', 'To the desk']);
    await until(() => document.title === 'Jonas Weber would like to talk', 'the title');
  });

  it('begins a new screen at its heading', async () => {
    const frame = await frameOn(open());
    frame.route = at('/console/settings/account');
    await until(() => findAll(frame, 'visavis-settings-screen').length > 0);
    frame.route = at('/console/settings/tag');
    await until(() => find(frame, 'visavis-settings-screen').shadowRoot?.activeElement?.localName === 'h1');
  });
});
