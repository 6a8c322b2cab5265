import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { VisitView } from '../../../src/contract/call.ts';
import { afterCall } from '../../../src/visit/after-call.ts';
import '../../../src/visit/booked-call.ts';
import type { VisavisBookedCall } from '../../../src/visit/booked-call.ts';
import { bookingIn, clientOf, refuse } from './booking.ts';

const booking = bookingIn(5);
const MEDIA = { camera: false, microphone: false };

const open = (client: unknown): Promise<VisavisBookedCall> => fixture(html`<visavis-booked-call .booking=${booking} .client=${client}></visavis-booked-call>`);

/** The customer is ready, as the preview says it. */
function ready(call: VisavisBookedCall): void {
  call.renderRoot.querySelector('visavis-device-preview')?.dispatchEvent(Object.assign(new Event('visavis-preview-ready'), { media: MEDIA }));
}

describe('the page of a booked call', () => {
  // A tab that was in a call goes straight back into it.
  afterEach(() => sessionStorage.clear());

  it('begins with the own picture and a way back', async () => {
    const call = await open(clientOf(() => new Response()).client);
    expect(call.renderRoot.querySelector('h1')?.textContent).to.equal('Picture and sound');
    const closed = oneEvent(call, 'visavis-call-close');
    call.renderRoot.querySelector<HTMLElement>('header button')?.click();
    await closed;
  });

  it('says who has been told while the customer waits', async () => {
    const call = await open(clientOf(() => Response.json({ callId: `cal_${'a'.repeat(22)}`, visitToken: `vt_${'a'.repeat(22)}` }, { status: 201 })).client);
    const waiting = new Promise<void>((resolve) => {
      new MutationObserver(() => call.renderRoot.querySelector('visavis-face') && resolve()).observe(call.renderRoot, { childList: true, subtree: true });
    });
    ready(call);
    await waiting;
    expect(call.renderRoot.textContent).to.contain('Anna has been told');
  });

  it('says why the call cannot be opened, and what can be done', async () => {
    const call = await open(clientOf(() => refuse(409, 'call_not_open')).client);
    ready(call);
    await waitUntil(() => call.renderRoot.querySelector('[role="alert"]'));
    expect(call.renderRoot.textContent).to.contain('This call is not open yet.');
    await expect(call).to.be.accessible();
  });

  for (const [view, words] of [
    [{ stage: 'ended', endReason: 'hung_up' }, 'Thank you for the call'],
    [{ stage: 'expired', endReason: 'other_side_absent' }, 'Anna could not come. We are sorry.'],
    [undefined, 'You can come back as long as your time lasts.'],
  ] as const) {
    it(`says "${words}" when the call is over`, async () => {
      const page = await fixture(html`<div>${afterCall(booking, view as VisitView | undefined, () => undefined)}</div>`);
      expect(page.textContent).to.contain(words);
      await expect(page).to.be.accessible();
    });
  }
});
