import { expect, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../../src/console/settings/calendar-settings.ts';
import '../../../src/console/settings/day-settings.ts';
import '../../../src/console/settings/mail-settings.ts';
import '../../../src/console/settings/store-settings.ts';
import { ANNA, closedDays, feeds, mailTexts, SHOP, stores } from './samples.ts';
import { find, findAll, part, submit, typeInto, until, wordsOf } from './stage.ts';
import type { Opened } from './stage.ts';
import { Refusal } from './stand-in.ts';

const path = `/v1/shops/${SHOP}`;

/** Chooses in a list or a day of the browser's own. */
function choose(root: Parameters<typeof find>[0], name: string, value: string): void {
  const control = find<HTMLSelectElement>(root, `.field [name="${name}"]`);
  control.value = value;
  control.dispatchEvent(new Event(control.localName === 'select' ? 'change' : 'input', { bubbles: true }));
}

describe('closed days', () => {
  const days = ({ app }: Opened): TemplateResult => html`<visavis-day-settings .app=${app}></visavis-day-settings>`;

  it('are listed with where and why, and each can be taken out', async () => {
    const { part: shown, server } = await part(days, { [`DELETE ${path}/closed-days/2099-12-27`]: { closedDays: closedDays.slice(0, 1) } });
    expect(wordsOf(shown)).to.contain('Christmas Day').and.to.contain('holiday').and.to.contain('27 December 2099 · Old Town');
    await expect(shown).to.be.accessible();
    find(shown, 'wa-button', 'Remove Stocktaking').click();
    await until(() => !wordsOf(shown).includes('Remove Stocktaking') && findAll(shown, '.rows li').length === 1);
    expect(server.asked).to.contain(`DELETE ${path}/closed-days/2099-12-27`);
  });

  it('are added one by one, once a day is chosen and named', async () => {
    const { part: shown, server } = await part(days, { [`POST ${path}/closed-days`]: { closedDays } });
    const form = findAll<HTMLFormElement>(shown, 'form').at(-1);
    form?.requestSubmit();
    await until(() => wordsOf(shown).includes('Christmas Day') && findAll(shown, 'small.error').length === 1);
    choose(shown, 'day', '2099-12-28');
    typeInto(shown, 'name', ' Outing ');
    form?.requestSubmit();
    await until(() => server.sent.has(`POST ${path}/closed-days`));
    expect(server.sent.get(`POST ${path}/closed-days`)).to.deep.equal({ day: '2099-12-28', name: 'Outing', storeId: null });
  });

  it('take in the holidays of a country and year', async () => {
    const { part: shown, server } = await part(days, { [`POST ${path}/holidays`]: { closedDays } });
    await until(() => findAll(shown, '[name="country"]').length === 1);
    await until(() => findAll<HTMLElement & { value: string }>(shown, '[name="country"]')[0]?.value === 'DE', 'the country of the shop');
    choose(shown, 'country', 'AT');
    await until(() => findAll(shown, '[name="region"]').length === 1, 'the regions');
    find<HTMLFormElement>(shown, 'form', 'Add the holidays').requestSubmit();
    await until(() => server.sent.has(`POST ${path}/holidays`));
    expect(server.sent.get(`POST ${path}/holidays`)).to.deep.equal({ country: 'AT', region: null, year: new Date().getFullYear(), storeId: null });
  });
});

describe('stores', () => {
  it('are made with name, address and hours', async () => {
    const { part: shown, server } = await part(({ app }) => html`<visavis-store-settings .app=${app}></visavis-store-settings>`, { [`POST ${path}/stores`]: stores[0] });
    expect(wordsOf(shown)).to.contain('Markt 3, 79098 Freiburg · hours of the shop');
    await expect(shown).to.be.accessible();
    find(shown, 'wa-button', 'New store').click();
    await until(() => findAll(shown, 'visavis-store-dialog form').length > 0 || findAll(shown, '[name="address"]').length > 0);
    await expect(shown).to.be.accessible();
    typeInto(shown, 'name', 'Harbour');
    typeInto(shown, 'address', 'Kai 1');
    find(shown, 'wa-button', 'Save').click();
    await until(() => server.sent.has(`POST ${path}/stores`));
    expect(server.sent.get(`POST ${path}/stores`)).to.deep.equal({ name: 'Harbour', address: 'Kai 1', timeZone: 'Europe/Berlin', active: true, hours: null });
  });
});

describe('calendars', () => {
  const calendars = ({ app }: Opened): TemplateResult => html`<visavis-calendar-settings .app=${app}></visavis-calendar-settings>`;
  const at = `${path}/advisers/${ANNA}`;

  it('say when they were read, and what helps when they cannot be', async () => {
    const { part: shown } = await part(calendars);
    await until(() => wordsOf(shown).includes('Cycling club'));
    const words = wordsOf(shown);
    for (const said of ['read 4 min ago, busy 12 times', 'which still counts', 'Its server does not answer', 'an address is given out']) expect(words).to.contain(said);
    await expect(shown).to.be.accessible();
  });

  it('are added by their address, also one that begins with webcal, and a refused one stays in the form', async () => {
    let tries = 0;
    const { part: shown, server } = await part(calendars, { [`POST ${at}/feeds`]: () => { tries += 1; return tries === 1 ? new Refusal('feed_refused', 422) : feeds[0]; }, [`GET ${at}/feeds`]: { feeds: [] } });
    await until(() => findAll(shown, '[name="url"]').length > 0);
    typeInto(shown, 'name', 'Private');
    typeInto(shown, 'url', 'webcal://calendar.google.example/basic.ics');
    const form = find<HTMLFormElement>(shown, 'form', 'Add the calendar');
    form.requestSubmit();
    await until(() => wordsOf(shown).includes('This address cannot be read'));
    expect(find<HTMLInputElement>(shown, '[name="url"]').value).to.equal('webcal://calendar.google.example/basic.ics');
    form.requestSubmit();
    await until(() => wordsOf(shown).includes('busy 12 times'));
    expect(server.sent.get(`POST ${at}/feeds`)).to.deep.equal({ name: 'Private', url: 'https://calendar.google.example/basic.ics' });
  });

  it('hand out the agenda by an address that is shown once, a new one only when asked twice', async () => {
    const url = 'https://beratung.example/a/at_abc.ics';
    const { part: shown, server } = await part(calendars, { [`POST ${at}/agenda`]: { exists: true, url } });
    await until(() => findAll(shown, 'wa-button').some(({ textContent }) => textContent?.includes('New address')));
    find(shown, 'wa-button', 'New address').click();
    await until(() => wordsOf(shown).includes('The old address stops working'));
    expect(server.asked).not.to.contain(`POST ${at}/agenda`);
    find(shown, '.bar wa-button', 'Make an address').click();
    await until(() => findAll<HTMLElement & { value: string }>(shown, 'wa-copy-button').some(({ value }) => value === url));
    await expect(shown).to.be.accessible();
  });

  it('know journeys, whose last day is not before the first', async () => {
    const travel = { travelId: `trv_${'t'.repeat(22)}`, adviserId: ANNA, fromDay: '2099-03-01', untilDay: '2099-03-05', timeZone: 'America/New_York' };
    const { part: shown, server } = await part(calendars, { [`POST ${at}/travels`]: travel });
    await until(() => findAll(shown, '[name="fromDay"]').length > 0);
    choose(shown, 'fromDay', '2099-03-05');
    choose(shown, 'untilDay', '2099-03-01');
    const form = find<HTMLFormElement>(shown, 'form', 'Add the journey');
    form.requestSubmit();
    await until(() => findAll(shown, 'small.error').length === 1);
    expect(server.sent.has(`POST ${at}/travels`)).to.equal(false);
    choose(shown, 'fromDay', '2099-03-01');
    choose(shown, 'untilDay', '2099-03-05');
    choose(shown, 'timeZone', 'America/New_York');
    form.requestSubmit();
    await until(() => wordsOf(shown).includes('New York'));
    expect(server.sent.get(`POST ${at}/travels`)).to.deep.equal({ fromDay: '2099-03-01', untilDay: '2099-03-05', timeZone: 'America/New_York' });
  });
});

describe('mails', () => {
  const mails = ({ app }: Opened): TemplateResult => html`<visavis-mail-settings .app=${app}></visavis-mail-settings>`;
  const text = `${path}/mail-texts/booking-confirmed/de`;

  it('come from a sender of the shop’s own', async () => {
    const { part: shown, server } = await part(mails);
    await until(() => wordsOf(shown).includes('550 5.1.1') || findAll(shown, 'visavis-outbox-list').length > 0);
    await expect(shown).to.be.accessible();
    typeInto(shown, 'senderAddress', ' rat@speichenwerk.example ');
    await submit(shown);
    await until(() => server.sent.has(`PATCH ${path}`));
    expect(server.sent.get(`PATCH ${path}`)).to.deep.equal({ senderName: null, senderAddress: 'rat@speichenwerk.example' });
  });

  it('say what an owner writes, with placeholders at the cursor, seen before it is kept', async () => {
    const preview = { subject: 'Ihr Termin', text: 'Guten Tag', html: '<p>Guten Tag</p>' };
    const { part: shown, server } = await part(mails, { [`POST ${path}/mail-preview`]: preview, [`PUT ${text}`]: mailTexts });
    find(shown, 'wa-button', 'Change Confirmation').click();
    await until(() => findAll(shown, 'textarea').length > 0);
    const area = find<HTMLTextAreaElement>(shown, 'textarea');
    area.value = 'Willkommen, ';
    area.dispatchEvent(new Event('input'));
    area.setSelectionRange(12, 12);
    find(shown, '.chip', 'customer’s name').click();
    expect(area.value).to.equal('Willkommen, {name}');
    find(shown, 'wa-button', 'Show the mail').click();
    await until(() => findAll(shown, 'iframe').length > 0);
    expect(find<HTMLIFrameElement>(shown, 'iframe').getAttribute('sandbox')).to.equal('');
    await expect(shown).to.be.accessible();
    find(shown, 'wa-dialog wa-button', 'Save').click();
    await until(() => server.sent.has(`PUT ${text}`));
    // What was left as ours stays ours.
    expect(server.sent.get(`PUT ${text}`)).to.deep.equal({ subject: null, text: 'Willkommen, {name}' });
  });

  it('are refused with a placeholder that does not exist, and nothing typed is lost', async () => {
    const { part: shown } = await part(mails, { [`PUT ${text}`]: new Refusal('text_invalid', 422) });
    find(shown, 'wa-button', 'Change Confirmation').click();
    await until(() => findAll(shown, 'textarea').length > 0);
    const area = find<HTMLTextAreaElement>(shown, 'textarea');
    area.value = 'Hallo {vorname}';
    area.dispatchEvent(new Event('input'));
    find(shown, 'wa-dialog wa-button', 'Save').click();
    await until(() => wordsOf(shown).includes('A placeholder in braces is not known'));
    expect(area.value).to.equal('Hallo {vorname}');
  });
});
