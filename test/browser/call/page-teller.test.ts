import { expect, waitUntil } from '@open-wc/testing';
import type { CallMessage, PageGlimpse } from '../../../src/contract/call.ts';
import { showCall } from './scenes.ts';

describe('the page that is told', () => {
  const [address, title] = [location.href, document.title];
  afterEach(() => {
    history.replaceState(null, '', address);
    document.title = title;
  });

  /** A call on a page of the shop, and the pages that it has told so far. */
  async function onShopPage(): Promise<Awaited<ReturnType<typeof showCall>> & { told: PageGlimpse[] }> {
    const shown = await showCall({ peer: 'expected' });
    const told: PageGlimpse[] = [];
    shown.call.call.send = async (message: CallMessage) => {
      if (message.kind === 'page') told.push(message.page);
      return true;
    };
    shown.call.tellsPage = true;
    return { ...shown, told };
  }

  it('is this one, without its query, once the other side is there', async () => {
    history.replaceState(null, '', '/p/feldberg?session=secret#part');
    document.title = 'Feldberg 28″';
    const { show, told } = await onShopPage();
    expect(told).to.deep.equal([]);
    await show({ peer: 'here' });
    await waitUntil(() => told.length > 0);
    expect(told).to.deep.equal([{ url: `${location.origin}/p/feldberg`, title: 'Feldberg 28″' }]);
  });

  it('is told again when the shop changes it without loading, and to whoever comes back', async () => {
    const { show, told } = await onShopPage();
    await show({ peer: 'here' });
    await waitUntil(() => told.length === 1);
    history.pushState(null, '', '/p/schauinsland');
    document.title = 'Schauinsland';
    await waitUntil(() => told.at(-1)?.title === 'Schauinsland');
    expect(told.at(-1)?.url).to.equal(`${location.origin}/p/schauinsland`);
    const before = told.length;
    await show({ peer: 'away' });
    document.title = 'Nobody hears';
    await show({ peer: 'here' });
    await waitUntil(() => told.length > before);
    expect(told.slice(before).map((page) => page.title)).to.deep.equal(['Nobody hears']);
  });

  it('is nobody’s business outside of a shop’s page', async () => {
    const { call, show, told } = await onShopPage();
    call.tellsPage = false;
    await show({ peer: 'here' });
    document.title = 'Ours';
    await call.updateComplete;
    expect(told).to.deep.equal([]);
  });
});
