import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { CAN_CALL, SCRIPT, ShopPage } from './shop-page.ts';

const POLICY = "default-src 'none'; script-src 'self' 'unsafe-inline'; connect-src 'self'; style-src 'none'";

/** What shop pages do to guests. On each of them the panel opens, books, and leaves no error behind. */
const PAGES: Record<string, Parameters<ShopPage['open']>[0]> = {
  'a strict policy': { headers: { 'content-security-policy': POLICY } },
  'trusted types for all scripts': { headers: { 'content-security-policy': "require-trusted-types-for 'script'" } },
  'trusted types with our policy listed': { headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types visavis" } },
  'lists and texts that write themselves': {
    head: `<script>for (const kind of [Array, String, Number]) kind.prototype.toJSON = function () { return 'by the page: ' + this; }</script>`,
  },
  'more things in every list': { head: '<script>Array.prototype.page = 1; Object.defineProperty(Array.prototype, "last", { value() {}, configurable: true })</script>' },
  'a small root size': { head: '<style>html { font-size: 62.5% }</style>' },
  'rules with force': {
    head: '<style>body, body *, vis-a-vis { display: none !important; position: static !important; font-size: 3px !important; opacity: 0.1 !important; color: red !important; transform: rotate(9deg) !important; visibility: hidden !important }</style>',
  },
  'a transformed and blurred body': { head: '<style>body { transform: scale(0.5); filter: blur(3px); overflow: hidden; height: 10px }</style>' },
  'a header above everything': { body: '<div style="position: fixed; inset: 0; z-index: 2147483647; background: #fff">Header</div>' },
  'our script twice': { head: '<script async src="/visavis/visavis.js?again" data-shop="KEY"></script>' },
  'an AMD loader': { head: '<script>window.define = () => { throw new Error("an anonymous module") }; define.amd = {}</script>' },
  'no storage': {
    head: '<script>for (const store of ["sessionStorage", "localStorage"]) Object.defineProperty(window, store, { get() { throw new DOMException("denied", "SecurityError") } })</script>',
  },
  'a base address': { head: '<base href="https://elsewhere.example/">' },
  'a script from right to left': { head: '<script>document.documentElement.dir = "rtl"</script>' },
};
describe('on a page with', () => {
  let shop: ShopPage;
  beforeEach(() => (shop = new ShopPage()));
  afterEach(() => shop.close());

  for (const [name, page] of Object.entries(PAGES)) {
    it(`${name}, a time can be booked`, async () => {
      await shop.open(page);
      await shop.enter();
      await expectOnTop(shop);
      await book(shop);
      const [sent] = await shop.heard('POST', '/v1/bookings');
      expect(JSON.parse(sent?.body ?? '')).to.include({ name: 'Jo Weber', email: 'jo@example.org', language: 'en' });
      expect(shop.document.querySelectorAll('html > vis-a-vis')).to.have.length(1);
      expect(shop.errors).to.deep.equal([]);
    });
  }

  it('trusted types that leave us out, phone and mail are offered instead', async () => {
    await shop.open({ headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types shop" }, tag: 'data-phone="0761 555"' });
    await waitUntil(() => shop.launcher);
    shop.launcher?.click();
    const phone = await shop.find<HTMLAnchorElement>('a', '0761 555');
    expect(phone.href).to.equal('tel:0761 555');
    expect(shop.errors.filter((error) => !error.startsWith('trusted-types') && !error.startsWith('require-trusted'))).to.deep.equal([]);
  });

  it('no way to define elements, nothing is drawn and nothing breaks', async () => {
    await shop.open({ head: '<script>customElements.define = () => {}</script>' });
    await nextFrame();
    expect(shop.launcher).to.equal(null);
    expect(shop.errors).to.deep.equal([]);
  });

  it('a fetch that was taken away later, the panel still asks our server', async () => {
    await shop.open();
    await waitUntil(() => shop.launcher);
    shop.launcher?.dispatchEvent(new PointerEvent('pointerenter'));
    await waitUntil(() => shop.panel, 'the panel is not there', { timeout: 5000 });
    shop.window.fetch = () => Promise.reject(new Error('taken away'));
    await shop.enter();
    expect(shop.errors).to.deep.equal([]);
  });

  it('parts of ours that do not come, phone and mail are offered, and no error is left behind', async () => {
    const panels = (await (await fetch(SCRIPT)).text()).match(/assets\/panel-[\w-]+\.js/gu) ?? [];
    const allowed = [SCRIPT, ...panels.map((path) => new URL(path, SCRIPT).href)];
    await shop.open({ head: CAN_CALL, tag: 'data-phone="+49 30 1234"', headers: { 'content-security-policy': `script-src 'unsafe-inline' ${allowed.join(' ')}` } });
    await shop.enter();
    await shop.press('Call now');
    expect((await shop.find<HTMLAnchorElement>('a[href^="tel:"]')).textContent).to.contain('+49 30 1234');
    // What the page's policy says to each part that it keeps out is all there is.
    expect(shop.errors.filter((error) => !error.startsWith('script-src'))).to.deep.equal([]);
  });

  it('a script that swaps the body, launcher and open panel stay', async () => {
    await shop.open();
    await shop.enter();
    shop.document.body.replaceWith(shop.document.createElement('body'));
    await expectOnTop(shop);
    shop.host?.remove();
    await waitUntil(() => shop.dialog?.matches(':popover-open'), 'the panel did not come back');
    await expectOnTop(shop);
    expect(shop.errors).to.deep.equal([]);
  });

  it('names of its own, we add none', async () => {
    await shop.open({ head: '<script>window.before = Object.keys(window)</script>' });
    await shop.enter();
    const { before } = shop.window as unknown as { before: string[] };
    expect(Object.keys(shop.window).filter((name) => !before.includes(name))).to.deep.equal(['before']);
  });
});

/** The panel is what a customer would hit in its place. */
async function expectOnTop(shop: ShopPage): Promise<void> {
  const { left, top, width, height } = await shop.place();
  expect([width > 300, height > 300]).to.deep.equal([true, true]);
  expect(shop.document.elementFromPoint(left + width / 2, top + height / 2)?.localName).to.equal('vis-a-vis');
  const { color, fontSize, opacity } = shop.window.getComputedStyle(await shop.find('.choice strong'));
  expect([color !== 'rgb(255, 0, 0)', fontSize, opacity]).to.deep.equal([true, '17px', '1']);
}

async function book(shop: ShopPage): Promise<void> {
  await shop.press('Book a time');
  (await shop.find('.start')).click();
  await shop.press('On to your details');
  await shop.type('name', 'Jo Weber');
  await shop.type('email', 'jo@example.org');
  await shop.press('Book this time');
  await shop.find('h2', 'Your time is booked');
}
