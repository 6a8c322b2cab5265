import { expect, waitUntil } from '@open-wc/testing';
import { ShopPage } from './shop-page.ts';

describe('the launcher', () => {
  let shop: ShopPage;
  beforeEach(() => (shop = new ShopPage()));
  afterEach(() => shop.close());

  it('says who is there, in the language of the page', async () => {
    await shop.open({ lang: 'de' });
    await waitUntil(() => shop.launcher);
    expect(shop.launcher?.textContent).to.equal('AAnna berät Sie gernJetzt frei, per Video');
  });

  it('opens the panel', async () => {
    await shop.open();
    await waitUntil(() => shop.launcher);
    shop.launcher?.click();
    await shop.find('h2', 'How may we advise you?');
    expect(shop.errors).to.deep.equal([]);
  });
});
