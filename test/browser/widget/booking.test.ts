import { expect, waitUntil } from '@open-wc/testing';
import type { BookingConfirmEvent } from '../../../src/widget/events.ts';
import { ShopPage } from './shop-page.ts';

describe('booking in the panel', () => {
  let shop: ShopPage;
  beforeEach(() => (shop = new ShopPage()));
  afterEach(() => shop.close());

  const chooseTime = async (): Promise<void> => {
    await shop.press('Book a time');
    (await shop.find('.start')).click();
    await shop.press('On to your details');
  };
  const fill = async (): Promise<void> => {
    await shop.type('name', 'Jo Weber');
    await shop.type('email', 'jo@example.org');
    await shop.type('topic', 'Which saddle?');
  };

  it('leads from the choice to a booked time, without a fault that axe can find', async () => {
    await shop.open({ body: '<h1>Shop</h1><vis-a-vis product="Feldberg 28"></vis-a-vis>' });
    await shop.enter();
    expect(await shop.faults()).to.deep.equal([]);
    await shop.press('Book a time');
    (await shop.find('.start')).click();
    await shop.find('.foot strong');
    expect(await shop.faults()).to.deep.equal([]);
    await shop.press('On to your details');
    await fill();
    expect(await shop.faults()).to.deep.equal([]);
    const confirmed = shop.next<BookingConfirmEvent>('visavis-booking-confirm');
    await shop.press('Book this time');
    const { bookingId, startsAt } = await confirmed;
    await shop.find('h2', 'Your time is booked');
    expect(await shop.faults()).to.deep.equal([]);
    const [sent] = await shop.heard('POST', '/v1/bookings');
    expect(JSON.parse(sent?.body ?? '')).to.include({ holdId: bookingId, topic: 'Which saddle?', page: `${location.origin}/pages/${shop.key}` });
    expect(sent?.authorization).to.equal(`Bearer ${shop.key.replace('pk_', 'vt_')}`);
    expect(Date.parse(startsAt)).to.be.greaterThan(Date.now());
    expect(shop.memory).to.include({ bookingId });
  });

  it('offers other times when the one chosen has just been taken, and books one of them', async () => {
    await shop.open();
    await shop.enter();
    await shop.set({ faults: { 'POST /v1/holds': 'slot_taken' } });
    await chooseTime();
    await shop.find('strong', 'This time has just been taken.');
    await shop.set({ faults: {} });
    (await shop.find('.start')).click();
    await shop.press('On to your details');
    await shop.find('#name');
  });

  it('keeps what was typed when the time is gone at the last moment', async () => {
    await shop.open();
    await shop.enter();
    await chooseTime();
    await fill();
    await shop.set({ faults: { 'POST /v1/bookings': 'slot_taken' } });
    await shop.press('Book this time');
    await shop.find('strong', 'This time has just been taken.');
    await shop.set({ faults: {} });
    (await shop.find('.start')).click();
    await shop.press('On to your details');
    expect((await shop.find<HTMLInputElement>('#topic')).value).to.equal('Which saddle?');
    await shop.press('Book this time');
    await shop.find('h2', 'Your time is booked');
  });

  it('sends the same booking again after an answer that was lost', async () => {
    await shop.open();
    await shop.enter();
    await chooseTime();
    await fill();
    await shop.set({ faults: { 'POST /v1/bookings': 'down' } });
    await shop.press('Book this time');
    await shop.find('[role="alert"]', 'cannot be reached');
    await shop.set({ faults: {} });
    await shop.press('Book this time');
    await shop.find('h2', 'Your time is booked');
    const keys = (await shop.heard('POST', '/v1/bookings')).map(({ key }) => key);
    expect(keys).to.have.length(2);
    expect(keys[0]).to.equal(keys[1]);
  });

  it('gives back a time that was kept when another is chosen', async () => {
    await shop.open();
    await shop.enter();
    await chooseTime();
    await shop.find('#name');
    await shop.press('Back');
    (await shop.find('.start[aria-pressed="false"]')).click();
    await shop.press('On to your details');
    await shop.find('#name');
    const [hold] = await shop.heard('POST', '/v1/holds');
    expect(hold?.query).to.equal(`?shop=${shop.key}`);
    await waitUntil(async () => (await shop.heard('DELETE', '/v1/holds/bkg_A1b2C3d4E5f6G7h8I9j0Kk')).length === 1);
  });

  it('closes by Escape, gives the focus back and opens where it was left', async () => {
    await shop.open();
    await shop.enter();
    await shop.press('Book a time');
    const start = await shop.find('.start');
    start.click();
    start.focus();
    const closed = shop.next('visavis-panel-close');
    start.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }));
    await closed;
    await waitUntil(() => shop.host?.shadowRoot?.activeElement === shop.launcher, 'the focus did not come back');
    shop.launcher?.click();
    await shop.find('.start[aria-pressed="true"]');
  });

  it('says how to reach the shop when our server is down, and tries again', async () => {
    await shop.set({ faults: { 'GET /v1/status': 'down' } });
    await shop.open({ tag: 'data-phone="0761 555 01 40" data-mail="a@shop.example"' });
    await waitUntil(() => shop.launcher, 'no launcher', { timeout: 6000 });
    shop.launcher?.click();
    await shop.find('h2', 'We cannot be reached');
    await shop.find('a', '0761 555 01 40');
    await shop.find('a', 'a@shop.example');
    expect(await shop.faults()).to.deep.equal([]);
    await shop.set({ faults: {} });
    await shop.press('Try again');
    await shop.find('h2', 'How may we advise you?');
  });

  it('fills a phone from the picker on, and rests as a sheet before', async () => {
    await shop.open({ width: 390, height: 800 });
    await shop.enter();
    await waitUntil(() => shop.dialog?.matches('[open]'));
    expect((await shop.place()).top).to.be.greaterThan(20);
    await shop.press('Book a time');
    await shop.find('.start');
    const { top, height, width } = await shop.place();
    expect([top, height, width]).to.deep.equal([0, 800, 390]);
    expect(shop.document.documentElement.scrollWidth).to.equal(390);
  });

  it('speaks German on a German page from the first word to the last', async () => {
    await shop.open({ lang: 'de' });
    await waitUntil(() => shop.launcher, 'no launcher', { timeout: 6000 });
    shop.launcher?.click();
    await shop.press('Termin buchen');
    (await shop.find('.start')).click();
    await shop.press('Weiter zu Ihren Angaben');
    await fill();
    await shop.press('Termin buchen');
    await shop.find('h2', 'Ihr Termin ist gebucht');
    expect(await shop.faults()).to.deep.equal([]);
  });

  it('remembers the booking in its tab and leads into its call', async () => {
    const past = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();
    await shop.set({ booking: { startsAt: past(3), endsAt: past(33), joinFrom: past(-7) } });
    await shop.open();
    await shop.enter();
    await chooseTime();
    await fill();
    await shop.press('Book this time');
    await shop.press('Back to the shop');
    await shop.enter();
    await shop.press('Your appointment');
    await shop.find('visavis-device-preview');
  });
});
