import { expect, waitUntil } from '@open-wc/testing';
import type { PublicService } from '../../../src/contract/shop.ts';
import type { VisAVis } from '../../../src/widget/vis-a-vis.ts';
import { ShopPage } from './shop-page.ts';

describe('the launcher', () => {
  let shop: ShopPage;
  beforeEach(() => (shop = new ShopPage()));
  afterEach(() => shop.close());

  const words = async (): Promise<string[]> => {
    await waitUntil(() => shop.launcher, 'the launcher was not drawn', { timeout: 6000 });
    return [...(shop.launcher?.querySelectorAll('strong, .state') ?? [])].map(({ textContent }) => textContent);
  };
  const drawn = async (): Promise<void> => {
    await waitUntil(async () => (await shop.heard('GET', '/v1/launcher')).length > 0, 'the server was not asked', { timeout: 6000 });
    await shop.window.fetch(`/pages/${shop.key}`);
  };

  it('says who is there in the language of the page', async () => {
    await shop.open({ lang: 'de-AT' });
    expect(await words()).to.deep.equal(['Anna berät Sie gern', 'Jetzt frei, per Video']);
  });

  it('takes another language from its tag', async () => {
    await shop.open({ lang: 'de', tag: 'data-lang="en"' });
    expect(await words()).to.deep.equal(['Anna is glad to advise you', 'Free now, by video']);
  });

  it('says so when all advisers are in calls', async () => {
    await shop.set({ launcher: { presence: 'busy' } });
    await shop.open();
    expect(await words()).to.deep.equal(['Anna is glad to advise you', 'In a call']);
  });

  it('names the next free time and nobody when only booking is possible', async () => {
    const soon = new Date(Date.now() + 3 * 86_400_000);
    soon.setHours(16, 30, 0, 0);
    await shop.set({ launcher: { presence: 'booking', nextStart: soon.toISOString() } });
    await shop.open();
    const day = soon.toLocaleString('en-GB', { weekday: 'long' });
    expect(await words()).to.deep.equal(['Video advice', `Next free time: ${day} 16:30`]);
  });

  for (const presence of [{ on: false }, { presence: 'closed' }] as const) {
    it(`stays away from a shop that is ${'on' in presence ? 'off' : 'closed'}`, async () => {
      await shop.set({ launcher: presence });
      await shop.open();
      await drawn();
      expect(shop.launcher).to.equal(null);
    });
  }

  it('stays away when the server is down and there is no other way', async () => {
    await shop.set({ faults: { 'GET /v1/launcher': 'down' } });
    await shop.open();
    await drawn();
    expect(shop.launcher).to.equal(null);
  });

  it('offers phone and mail of the tag when the server is down', async () => {
    await shop.set({ faults: { 'GET /v1/launcher': 'down' } });
    await shop.open({ tag: 'data-phone="0761 555" data-mail="a@shop.example" data-label="Advice by video"' });
    expect(await words()).to.deep.equal(['Advice by video', '']);
    const links = [...(shop.host?.shadowRoot?.querySelectorAll('a') ?? [])].map(({ textContent }) => textContent);
    expect(links).to.deep.equal(['0761 555', 'a@shop.example']);
  });

  it('stays low on a phone without our server, so that no button of the shop lies under it', async () => {
    await shop.open({ width: 390 });
    await words();
    const usual = shop.launcher?.getBoundingClientRect().height ?? 0;
    await shop.set({ faults: { 'GET /v1/launcher': 'down' } });
    await shop.open({ width: 390, tag: 'data-phone="0761 555 01 40" data-mail="advice@shop-of-mine.example" data-label="Not reachable"' });
    await words();
    expect(usual).to.be.greaterThan(0);
    expect(shop.launcher?.getBoundingClientRect().height).to.be.at.most(usual * 1.3);
  });

  it('is drawn from its tag when the server is slow', async () => {
    await shop.set({ faults: { 'GET /v1/launcher': 'slow' } });
    await shop.open({ tag: 'data-phone="0761 555"' });
    expect(await words()).to.deep.equal(['Video advice', '']);
  });

  it('draws the picture without asking the page to allow images', async () => {
    await shop.set({ launcher: { pictureUrl: `${location.origin}/visavis/picture.png` } });
    await shop.open({ headers: { 'content-security-policy': "default-src 'none'; script-src 'self'; connect-src 'self'" } });
    const canvas = await shop.find<HTMLCanvasElement>('.room canvas');
    expect([canvas.width, canvas.height]).to.deep.equal([2, 1]);
    expect(shop.errors).to.deep.equal([]);
  });

  it('stays small once it was made small, also on the next page', async () => {
    await shop.open();
    await shop.press('Minimise');
    await shop.go();
    await words();
    expect(shop.launcher?.getBoundingClientRect().width).to.be.lessThan(60);
    expect(shop.launcher?.textContent).to.contain('Anna is glad to advise you');
  });

  it('keeps clear of a bar at the lower edge', async () => {
    await shop.open({ body: '<div style="position: fixed; inset: auto 0 0; height: 60px">Basket</div>' });
    await words();
    expect(shop.launcher?.getBoundingClientRect().bottom).to.be.lessThan(shop.window.innerHeight - 70);
  });

  it('moves nothing on the page and stores nothing', async () => {
    await shop.open({ body: '<p style="height: 3000px">Long</p>' });
    const height = shop.document.documentElement.scrollHeight;
    await words();
    expect(shop.document.documentElement.scrollHeight).to.equal(height);
    expect([shop.memory, shop.document.cookie]).to.deep.equal([null, '']);
    expect(await shop.heard('GET', '/v1/status')).to.deep.equal([]);
  });

  it('has no fault that axe can find', async () => {
    await shop.open();
    await words();
    expect(await shop.faults()).to.deep.equal([]);
  });
});

describe('an element that an owner has placed', () => {
  let shop: ShopPage;
  beforeEach(() => (shop = new ShopPage()));
  afterEach(() => shop.close());

  const placed = (): VisAVis => shop.document.querySelector('main vis-a-vis') as VisAVis;

  it('shows its children until there is more to show, and in their place a button', async () => {
    await shop.open({ script: false, body: '<vis-a-vis shop="KEY" product="Feldberg">Call us</vis-a-vis><script async src="/visavis/visavis.js"></script>' });
    expect(placed().getBoundingClientRect().width).to.be.at.least(0);
    await waitUntil(() => placed().shadowRoot?.querySelector('.open'), 'no button', { timeout: 6000 });
    expect(placed().shadowRoot?.querySelector('slot')).to.equal(null);
    // Without a shop on the tag nothing floats above the page.
    expect(shop.launcher).to.equal(null);
  });

  it('keeps its children while the shop is closed', async () => {
    await shop.set({ launcher: { presence: 'closed' } });
    await shop.open({ body: '<vis-a-vis>Call us</vis-a-vis>' });
    await waitUntil(async () => (await shop.heard('GET', '/v1/launcher')).length > 0);
    expect(placed().shadowRoot?.querySelector('slot')?.assignedNodes()).to.have.length(1);
  });

  it('opens the panel of its service, tells the page, and gets the focus back', async () => {
    const second: PublicService = { description: '', place: null, seats: 1, adviserChoice: 'free', confirmation: 'none', adviserIds: [], serviceId: 'svc_Z1b2C3d4E5f6G7h8I9j0Kk', name: 'Bike fitting', minutes: 45 };
    await shop.set({ status: { services: [{ ...second, serviceId: 'svc_A1b2C3d4E5f6G7h8I9j0Kk', name: 'Other' }, second] } });
    await shop.open({ body: `<vis-a-vis service="${second.serviceId}"></vis-a-vis>` });
    await waitUntil(() => 'book' in placed());
    const opened = shop.next('visavis-panel-open');
    placed().book();
    expect((await opened).target).to.equal(placed());
    await shop.find('p', 'Bike fitting, 45 min.');
    await waitUntil(() => placed().shadowRoot?.querySelector('.open'), 'the launcher was not drawn');
    const closed = shop.next('visavis-panel-close');
    await shop.press('Close');
    await closed;
    await waitUntil(() => placed().shadowRoot?.activeElement?.className === 'open', 'the focus did not come back');
  });

  it('has no call ref while there is no call', async () => {
    await shop.open({ body: '<vis-a-vis></vis-a-vis>' });
    await waitUntil(() => 'getCallRef' in placed());
    expect(await placed().getCallRef()).to.equal(null);
  });
});
