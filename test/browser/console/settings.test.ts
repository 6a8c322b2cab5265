import { expect, html, oneEvent } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../../src/console/settings/account-settings.ts';
import '../../../src/console/settings/order-settings.ts';
import '../../../src/console/settings/settings-screen.ts';
import '../../../src/console/settings/shop-settings.ts';
import '../../../src/console/settings/tag-settings.ts';
import { orders, SHOP, shop } from './samples.ts';
import { find, findAll, part, submit, typeInto, until, wordsOf } from './stage.ts';
import type { Opened } from './stage.ts';
import { Refusal } from './stand-in.ts';

const path = `/v1/shops/${SHOP}`;

describe('the shop’s settings', () => {
  const shopSettings = ({ app }: Opened): TemplateResult => html`<visavis-shop-settings .app=${app}></visavis-shop-settings>`;

  it('send what was changed, and say that it was saved', async () => {
    const { part: shown, server } = await part(shopSettings);
    typeInto(shown, 'webAddress', 'rad.example');
    typeInto(shown, 'phone', '');
    await submit(shown);
    await until(() => wordsOf(shown).includes('Saved'));
    expect(server.sent.get(`PATCH ${path}`)).to.include({ webAddress: 'https://rad.example', phone: null, name: 'Speichenwerk' });
    await expect(shown).to.be.accessible();
  });

  it('say beside the field what to do when the server refuses it, and keep all that was typed', async () => {
    const { part: shown } = await part(shopSettings, { [`PATCH ${path}`]: new Refusal('invalid_request', 400, [{ path: 'privacyUrl', message: 'Invalid URL' }]) });
    typeInto(shown, 'privacyUrl', 'our privacy');
    await submit(shown);
    await until(() => findAll(shown, '.fault').length > 0);
    const field = find<HTMLInputElement>(shown, '[name="privacyUrl"]');
    expect(field.querySelector('.fault')?.textContent).to.contain('https://www.shop.example/privacy');
    expect(field.value).to.equal('our privacy');
    await until(() => field.shadowRoot?.querySelector('input')?.getAttribute('aria-invalid') === 'true');
    expect(field.matches(':focus-within')).to.equal(true);
    await expect(shown).to.be.accessible();
  });

  it('say what is missing before customers may see the widget', async () => {
    const { part: shown } = await part(shopSettings, { [`GET ${path}`]: { ...shop, live: false, privacyUrl: null } });
    const control = find(shown, 'visavis-live-switch').shadowRoot?.querySelector<HTMLInputElement>('wa-switch');
    expect(control?.disabled).to.equal(true);
    expect(control?.textContent).to.contain('the link to your privacy notice').and.not.to.contain('imprint');
  });

  it('do not offer an adviser what only owners may change', async () => {
    const { part: shown } = await part(({ app }) => shopSettings({ app: { ...app, shop: { ...app.shop, role: 'adviser' } } } as Opened));
    expect(findAll(shown, 'wa-button[type="submit"]')).to.have.lengthOf(0);
    expect(wordsOf(shown)).to.contain('Only the owner');
  });
});

describe('the script tag', () => {
  it('stands ready to be copied, with what a strict page must allow, and lets a refused page in', async () => {
    const { part: shown, server } = await part(({ app }) => html`<visavis-tag-settings .app=${app}></visavis-tag-settings>`);
    const lines = findAll<HTMLElement & { value: string }>(shown, 'wa-copy-button').map(({ value }) => value);
    expect(lines).to.deep.equal([shop.scriptTag, shop.contentPolicy]);
    await expect(shown).to.be.accessible();
    find(shown, 'wa-button', 'Allow').click();
    await until(() => server.sent.has(`PATCH ${path}`));
    expect(server.sent.get(`PATCH ${path}`)).to.deep.equal({ origins: [...shop.origins, 'https://angebote.speichenwerk.example'] });
  });
});

describe('the connection to the orders', () => {
  const list = ({ app }: Opened): TemplateResult => html`<visavis-order-settings .app=${app}></visavis-order-settings>`;

  it('says when the last event came, tests itself, and shows the secret to nobody who looks over a shoulder', async () => {
    const { part: shown } = await part(list);
    expect(wordsOf(shown)).to.contain('Last order event 3 min ago').and.not.to.contain(orders.secret);
    expect(findAll<HTMLElement & { value: string }>(shown, 'wa-copy-button').map(({ value }) => value)).to.contain(orders.secret);
    await expect(shown).to.be.accessible();
    find(shown, 'wa-button', 'Test the connection').click();
    await until(() => wordsOf(shown).includes('A signed test order arrived'));
  });

  it('makes a new secret only when asked twice', async () => {
    const { part: shown, server } = await part(list, { [`POST ${path}/order-connection/rotate`]: { ...orders, secret: 'whsec_new' } });
    find(shown, 'button', 'Make a new secret').click();
    await until(() => findAll(shown, '.bar').length > 0);
    expect(server.sent.has(`POST ${path}/order-connection/rotate`)).to.equal(false);
    find(shown, '.bar wa-button', 'Make a new secret').click();
    await until(() => findAll<HTMLElement & { value: string }>(shown, 'wa-copy-button').some(({ value }) => value === 'whsec_new'));
  });

  it('says that no sale can be counted before the first event', async () => {
    const { part: shown } = await part(list, { [`GET ${path}/order-connection`]: { ...orders, lastEventAt: null, orders: 0 } });
    expect(wordsOf(shown)).to.contain('No order event has arrived yet').and.to.contain('can count calls and no sales');
  });
});

describe('the account', () => {
  it('changes the password with the present one, and says when that was wrong', async () => {
    const { part: shown } = await part(({ app }) => html`<visavis-account-settings .app=${app}></visavis-account-settings>`, { 'PUT /v1/me/password': new Refusal('not_allowed', 403) });
    await expect(shown).to.be.accessible();
    typeInto(shown, 'newPassword', 'short');
    await submit(shown);
    await until(() => wordsOf(shown).includes('This one is too short.'));
    typeInto(shown, 'currentPassword', 'not this one');
    typeInto(shown, 'newPassword', 'a sentence to remember');
    await submit(shown);
    await until(() => wordsOf(shown).includes('The present password is not right.'));
    expect(find<HTMLInputElement>(shown, '[name="newPassword"]').value).to.equal('a sentence to remember');
  });

  it('says that the password was set, and forgets it', async () => {
    const { part: shown } = await part(({ app }) => html`<visavis-account-settings .app=${{ ...app, me: { ...app.me, hasPassword: false } }}></visavis-account-settings>`);
    typeInto(shown, 'newPassword', 'a sentence to remember');
    await submit(shown);
    await until(() => wordsOf(shown).includes('Saved'));
    expect(find<HTMLInputElement>(shown, '[name="newPassword"]').value).to.equal('');
  });

  it('lets one go', async () => {
    const { part: shown } = await part(({ app }) => html`<visavis-account-settings .app=${app}></visavis-account-settings>`);
    const gone = oneEvent(shown, 'visavis-sign-out');
    find(shown, 'wa-button', 'Sign out').click();
    await gone;
  });
});
