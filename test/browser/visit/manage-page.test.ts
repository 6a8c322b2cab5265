import type { SlotList } from '../../../src/contract/booking.ts';
import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { VisavisManagePage } from '../../../src/visit/manage-page.ts';
import type { ShopShowEvent } from '../../../src/visit/shop-show-event.ts';
import '../../../src/visit/manage-page.ts';
import { bookingIn, clientOf, refuse } from './booking.ts';

const booking = bookingIn(3000);
const later = bookingIn(4440);
const slots: SlotList = { service: booking.service, timeZone: 'Europe/Berlin', slots: [{ startsAt: later.startsAt }], full: [], advisers: [] };

async function open(client: unknown): Promise<VisavisManagePage> {
  const page = await fixture<VisavisManagePage>(html`<visavis-manage-page booking-id=${booking.bookingId} .client=${client}></visavis-manage-page>`);
  await waitUntil(() => !page.renderRoot.querySelector('.outline'));
  return page;
}

/** Finds something in the part of the page that is on view, wherever its shadow lies. */
function find(page: VisavisManagePage, selector: string, words = ''): HTMLElement | undefined {
  const roots: (Element | ShadowRoot)[] = [page.shadowRoot as ShadowRoot];
  for (const root of roots) {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.matches(selector) && element.textContent.includes(words)) return element;
      if (element.shadowRoot) roots.push(element.shadowRoot);
    }
  }
  return undefined;
}

async function press(page: VisavisManagePage, words: string): Promise<void> {
  await waitUntil(() => find(page, 'button', words), `a button "${words}"`);
  find(page, 'button', words)?.click();
  await page.updateComplete;
}

describe('the manage page', () => {
  it('shows the booking and tells the page whose it is', async () => {
    const { client } = clientOf(() => Response.json(booking));
    const page = document.createElement('visavis-manage-page') as VisavisManagePage;
    Object.assign(page, { client, bookingId: booking.bookingId });
    const shown = oneEvent<ShopShowEvent>(page, 'visavis-shop-show');
    await fixture(html`<div>${page}</div>`);
    expect((await shown).shop.shopName).to.equal('Kettenwerk');
    await expect(page).to.be.accessible();
  });

  it('says that a link is no longer valid, and offers no second try', async () => {
    const page = await open(clientOf(() => refuse(401, 'token_invalid')).client);
    expect(find(page, '[role="alert"]', 'This link is no longer valid')).to.not.equal(undefined);
    expect(find(page, 'button')).to.equal(undefined);
    await expect(page).to.be.accessible();
  });

  it('tries again when the server could not be reached', async () => {
    let up = false;
    const page = await open(clientOf(() => (up ? Response.json(booking) : new Response('', { status: 502 }))).client);
    up = true;
    await press(page, 'Try again');
    await waitUntil(() => find(page, 'visavis-booking-sheet'));
  });

  it('moves the booking to a chosen time', async () => {
    const { client, log } = clientOf(({ path, body }) => {
      if (path.endsWith('/slots')) return Response.json(slots);
      if (path.endsWith('/move')) return Response.json({ ...later, startsAt: (body as { startsAt: string }).startsAt });
      return Response.json(booking);
    });
    const page = await open(client);
    await press(page, 'Move this booking');
    await waitUntil(() => find(page, '.start'));
    await expect(page).to.be.accessible();
    find(page, '.start')?.click();
    await press(page, 'Move to this time');
    await waitUntil(() => find(page, 'visavis-booking-sheet'));
    expect(log.at(-1)).to.equal(`POST /v1/bookings/${booking.bookingId}/move`);
  });

  it('says that another customer was quicker, and offers the nearest times', async () => {
    const { client } = clientOf(({ path }) => {
      if (path.endsWith('/slots')) return Response.json(slots);
      return path.endsWith('/move') ? refuse(409, 'slot_taken', { nearby: [later.endsAt] }) : Response.json(booking);
    });
    const page = await open(client);
    await press(page, 'Move this booking');
    await waitUntil(() => find(page, '.start'));
    find(page, '.start')?.click();
    await press(page, 'Move to this time');
    await waitUntil(() => find(page, '[role="alert"]', 'This time has just been taken.'));
    expect(find(page, '.nearby button')).to.not.equal(undefined);
  });

  it('cancels only after asking once more, and says so', async () => {
    const bodies: unknown[] = [];
    const { client, log } = clientOf(({ path, body }) => {
      if (!path.endsWith('/cancel')) return Response.json(booking);
      bodies.push(body);
      return Response.json({ ...booking, state: 'cancelled' });
    });
    const page = await open(client);
    await press(page, 'Cancel it');
    expect(log).to.have.length(1);
    await waitUntil(() => find(page, 'textarea'));
    await expect(page).to.be.accessible();
    (find(page, 'textarea') as HTMLTextAreaElement).value = ' I am ill. ';
    await press(page, 'Cancel the booking');
    await waitUntil(() => find(page, '.eyebrow', 'This booking is cancelled'));
    expect(bodies).to.deep.equal([{ reason: 'I am ill.' }]);
  });

  it('keeps the booking when the customer thinks better of it', async () => {
    const { client, log } = clientOf(() => Response.json(booking));
    const page = await open(client);
    await press(page, 'Cancel it');
    await press(page, 'Keep it as it is');
    await waitUntil(() => find(page, 'visavis-booking-sheet'));
    expect(log).to.have.length(1);
  });
});
