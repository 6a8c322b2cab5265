import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { WaitlistEntry } from '../../../src/contract/waitlist.ts';
import '../../../src/visit/waitlist-page.ts';
import type { VisavisWaitlistPage } from '../../../src/visit/waitlist-page.ts';
import { bookingIn, clientOf, refuse } from './booking.ts';

const MINUTE = 60_000;
const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * MINUTE).toISOString();
const { service } = bookingIn(60);

function entry(changes: Partial<WaitlistEntry> = {}): WaitlistEntry {
  return {
    waitlistId: `wai_${'a'.repeat(22)}`, state: 'waiting', service, from: inMinutes(0), to: inMinutes(5000), offer: null, name: 'Kim', timeZone: 'Europe/Berlin', language: 'en', shopName: 'Kettenwerk',
    shopUrl: 'https://shop.example/', privacyUrl: null, imprintUrl: null, accent: '#0a5c36', publishableKey: `pk_${'a'.repeat(22)}`, ...changes,
  };
}
const offered = entry({ state: 'offered', offer: { startsAt: inMinutes(600), endsAt: inMinutes(630), keptUntil: inMinutes(30) } });

async function open(answer: Parameters<typeof clientOf>[0]): Promise<{ page: VisavisWaitlistPage; log: string[]; press: (words: string) => void; text: () => string }> {
  const { client, log } = clientOf(answer);
  const page = await fixture<VisavisWaitlistPage>(html`<visavis-waitlist-page waitlist-id=${entry().waitlistId} .client=${client}></visavis-waitlist-page>`);
  await waitUntil(() => page.renderRoot.querySelector('h1'));
  const press = (words: string): void => [...page.renderRoot.querySelectorAll('button')].find(({ textContent }) => textContent.includes(words))?.click();
  return { page, log, press, text: () => page.renderRoot.textContent };
}

describe('the waitlist page', () => {
  it('offers a time, and books it', async () => {
    const { page, log, press, text } = await open(({ path }) => Response.json(path.endsWith('/take') ? { booking: bookingIn(600), manageUrl: 'https://advice.example/m/x', manageToken: 'mt_x', calendar: '' } : offered, { status: path.endsWith('/take') ? 201 : 200 }));
    expect(text()).to.contain('This time is free for you');
    await expect(page).to.be.accessible();
    press('Book this time');
    await waitUntil(() => text().includes('on its way'));
    expect(log).to.deep.equal([`GET /v1/waitlist/${entry().waitlistId}`, `POST /v1/waitlist/${entry().waitlistId}/take`]);
    await expect(page).to.be.accessible();
  });

  it('lets a time pass and goes on waiting, or leaves', async () => {
    const { page, press, text } = await open(({ path }) => Response.json(path.endsWith('/pass') ? entry() : path.endsWith('/leave') ? entry({ state: 'left' }) : offered));
    press('go on waiting');
    await waitUntil(() => text().includes('You are on the waitlist'));
    await expect(page).to.be.accessible();
    press('Leave the waitlist');
    await waitUntil(() => text().includes('no longer on the waitlist'));
  });

  it('says that a time is gone, and shows what is left', async () => {
    let gone = false;
    const { press, text } = await open(({ path }) => {
      if (!path.endsWith('/take')) return Response.json(gone ? entry() : offered);
      gone = true;
      return refuse(410, 'offer_over');
    });
    press('Book this time');
    await waitUntil(() => text().includes('You are on the waitlist'));
  });
});
