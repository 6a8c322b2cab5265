import { expect, html, oneEvent } from '@open-wc/testing';
import type { LitElement, TemplateResult } from 'lit';
import '../../../src/console/settings/adviser-settings.ts';
import '../../../src/console/settings/hours-settings.ts';
import '../../../src/console/settings/service-settings.ts';
import { ANNA, services, SHOP, stores } from './samples.ts';
import { find, findAll, part, submit, typeInto, until, wordsOf } from './stage.ts';
import type { Opened } from './stage.ts';
import { Refusal } from './stand-in.ts';

const path = `/v1/shops/${SHOP}`;

describe('opening hours', () => {
  const hours = ({ app }: Opened): TemplateResult => html`<visavis-hours-settings .app=${app}></visavis-hours-settings>`;
  const times = (shown: LitElement): HTMLInputElement[] => findAll<HTMLInputElement>(shown, '.window input');
  const write = (input: HTMLInputElement | undefined, value: string): void => {
    if (!input) throw new Error('There is no such time.');
    input.value = value;
    input.dispatchEvent(new Event('change'));
  };

  it('take times as people type them, and save the week', async () => {
    const { part: shown, server } = await part(hours);
    await expect(shown).to.be.accessible();
    write(times(shown)[0], '8.30');
    await until(() => times(shown)[0]?.value === '08:30');
    await submit(shown);
    await until(() => wordsOf(shown).includes('Saved'));
    const { windows } = server.sent.get(`PUT ${path}/hours`) as { windows: { from: string }[] };
    expect(windows).to.have.lengthOf(7);
    expect(windows[0]).to.deep.equal({ weekday: 1, from: '08:30', to: '18:00' });
  });

  it('go on past midnight, and say so', async () => {
    const { part: shown, server } = await part(hours);
    write(times(shown)[1], '2');
    await until(() => wordsOf(shown).includes('ends on the next day'));
    await expect(shown).to.be.accessible();
    await submit(shown);
    await until(() => server.sent.has(`PUT ${path}/hours`));
    expect((server.sent.get(`PUT ${path}/hours`) as { windows: object[] }).windows[0]).to.deep.equal({ weekday: 1, from: '09:00', to: '02:00' });
  });

  it('refuse what is no time, and go there', async () => {
    const { part: shown, server } = await part(hours);
    write(times(shown)[1], 'noon');
    await until(() => wordsOf(shown).includes('Please write times such as 9:00'));
    await submit(shown);
    await until(() => times(shown)[0]?.matches(':focus'));
    expect(server.sent.has(`PUT ${path}/hours`)).to.equal(false);
    await expect(shown).to.be.accessible();
  });

  it('are read, and not edited, by whoever does not own the shop', async () => {
    const { part: shown } = await part(({ app }) => html`<visavis-hours-settings .app=${{ ...app, shop: { ...app.shop, role: 'adviser' } }}></visavis-hours-settings>`);
    expect(wordsOf(shown)).to.contain('Mon–Thu 09:00–18:00, Fri 09:00–12:30 + 14:00–18:00, Sat 10:00–14:00');
    expect(times(shown)).to.have.lengthOf(0);
    await expect(shown).to.be.accessible();
  });

  it('copy a day to others, and close one by its switch', async () => {
    const { part: shown } = await part(hours);
    const copy = findAll<HTMLSelectElement>(shown, 'select')[4];
    if (copy) copy.value = '1-5';
    copy?.dispatchEvent(new Event('change'));
    await until(() => times(shown).length === 22);
    find(shown, 'wa-switch', 'Monday').click();
    await until(() => times(shown).length === 18);
  });
});

describe('services', () => {
  const list = ({ app }: Opened): TemplateResult => html`<visavis-service-settings .app=${app}></visavis-service-settings>`;

  it('are listed, the ones switched off last, and changed in a dialog', async () => {
    const [first] = services;
    const { part: shown, server } = await part(list);
    expect(findAll(shown, '.rows strong').map(({ textContent }) => textContent)).to.deep.equal(['Bike advice', 'Bike fitting', 'Wheel building switched off']);
    find(shown, 'wa-button', 'Change').click();
    await until(() => findAll(shown, '[name="minutes"]').length > 0);
    await expect(shown).to.be.accessible();
    typeInto(shown, 'minutes', '40');
    find(shown, 'visavis-service-dialog').shadowRoot?.querySelector<HTMLElement>('wa-button[variant="brand"]')?.click();
    await until(() => server.sent.has(`PATCH ${path}/services/${first?.serviceId}`));
    expect(server.sent.get(`PATCH ${path}/services/${first?.serviceId}`)).to.include({ minutes: 40, name: 'Bike advice', step: 15 }).and.not.to.have.property('serviceId');
    await until(() => findAll(shown, 'visavis-service-dialog').length === 0, 'the dialog to go');
  });

  it('show what is folded away when the server refuses something in it', async () => {
    const { part: shown } = await part(list, { [`POST ${path}/services`]: new Refusal('invalid_request', 400, [{ path: 'horizonDays', message: 'Too big' }]) });
    find(shown, 'wa-button', 'New service').click();
    await until(() => findAll(shown, '[name="name"]').length > 0);
    typeInto(shown, 'name', 'Wheels');
    find(shown, 'visavis-service-dialog').shadowRoot?.querySelector<HTMLElement>('wa-button[variant="brand"]')?.click();
    await until(() => find<HTMLDetailsElement>(shown, 'details[data-part="times"]').open);
    expect(find<HTMLDetailsElement>(shown, 'details[data-part="rules"]').open).to.equal(false);
    expect(wordsOf(shown)).to.contain('From 1 to 365 days.');
    expect(find<HTMLInputElement>(shown, '[name="name"]').value).to.equal('Wheels');
  });
});

describe('all that a service can be', () => {
  it('is set in its dialog: where, who leads, limits, days, and when a booking counts', async () => {
    const { part: shown, server } = await part(({ app }) => html`<visavis-service-settings .app=${app}></visavis-service-settings>`);
    const choose = (name: string, value: string): void => {
      const control = find<HTMLSelectElement>(shown, `.field [name="${name}"]`);
      control.value = value;
      control.dispatchEvent(new Event(control.localName === 'select' ? 'change' : 'input', { bubbles: true }));
    };
    find(shown, 'wa-button', 'New service').click();
    await until(() => findAll(shown, 'details').length === 3);
    for (const fold of findAll<HTMLDetailsElement>(shown, 'details')) fold.open = true;
    await expect(shown).to.be.accessible();
    typeInto(shown, 'name', 'Round');
    choose('storeId', stores[0]?.storeId ?? '');
    choose('staffing', 'lead');
    await until(() => wordsOf(shown).includes('Always there'));
    await tick(shown, 'Anna Berger');
    typeInto(shown, 'seats', '6');
    typeInto(shown, 'perDay', '3');
    choose('bookFrom', '2099-01-02');
    choose('confirmation', 'adviser');
    find(shown, 'visavis-service-dialog').shadowRoot?.querySelector<HTMLElement>('wa-button[variant="brand"]')?.click();
    await until(() => server.sent.has(`POST ${path}/services`));
    expect(server.sent.get(`POST ${path}/services`)).to.deep.include({
      storeId: stores[0]?.storeId, staffing: 'lead', leadIds: [ANNA], seats: 6, perDay: 3, perWeek: null, bookFrom: '2099-01-02', bookUntil: null, confirmation: 'adviser',
    });
  });
});

describe('advisers', () => {
  const list = ({ app }: Opened): TemplateResult => html`<visavis-adviser-settings .app=${app}></visavis-adviser-settings>`;

  it('are listed with their hours and how they sign in', async () => {
    const { part: shown } = await part(list);
    const words = wordsOf(shown);
    for (const line of ['hours of the shop: Mon–Thu 09:00–18:00', 'Mon 10:00–16:00', 'signs in as anna@speichenwerk.example', 'invited as samuel@', 'cannot sign in yet']) expect(words).to.contain(line);
    await expect(shown).to.be.accessible();
  });

  it('are sent with a picture cut square, and with hours of their own', async () => {
    const { part: shown, server } = await part(list);
    find(shown, 'wa-button', 'Change').click();
    await until(() => findAll(shown, 'visavis-picture-field').length > 0);
    const input = find<HTMLInputElement>(shown, 'input[type="file"]');
    const files = new DataTransfer();
    files.items.add(await picture(60, 40));
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
    await until(() => wordsOf(shown).includes('Another picture'));
    find(shown, 'visavis-adviser-dialog').shadowRoot?.querySelector<HTMLElement>('wa-button[variant="brand"]')?.click();
    await until(() => server.sent.has(`PUT ${path}/advisers/${ANNA}/picture`));
    const sent = server.sent.get(`PUT ${path}/advisers/${ANNA}/picture`) as Blob;
    const bitmap = await createImageBitmap(sent);
    expect([sent.type, bitmap.width, bitmap.height]).to.deep.equal(['image/jpeg', 40, 40]);
    expect(redAt(bitmap, 2, 20), 'the left edge, which is cut away').to.be.below(60);
    expect(server.sent.get(`PATCH ${path}/advisers/${ANNA}`)).to.include({ name: 'Anna Berger', hours: null });
  });

  it('have languages, skills and a time zone, folded away', async () => {
    const { part: shown, server } = await part(list);
    find(shown, 'wa-button', 'Change').click();
    await until(() => findAll(shown, 'details').length > 0);
    find<HTMLDetailsElement>(shown, 'details').open = true;
    await expect(shown).to.be.accessible();
    await tick(shown, 'French');
    typeInto(shown, 'skills', 'Bike fitting, E-bikes,, Bike fitting ');
    const zone = find<HTMLSelectElement>(shown, '[name="timeZone"]');
    zone.value = 'Europe/London';
    zone.dispatchEvent(new Event('change'));
    find(shown, 'visavis-adviser-dialog').shadowRoot?.querySelector<HTMLElement>('wa-button[variant="brand"]')?.click();
    await until(() => server.sent.has(`PATCH ${path}/advisers/${ANNA}`));
    expect(server.sent.get(`PATCH ${path}/advisers/${ANNA}`)).to.deep.include({ languages: ['fr'], skills: ['Bike fitting', 'E-bikes'], timeZone: 'Europe/London', weight: 1, storeId: null });
  });

  it('are invited by mail, or by a link to pass on', async () => {
    const receipt = { mailed: false, link: 'http://127.0.0.1/console/invitation#token=it_1' };
    const { part: shown } = await part(list, { [`POST ${path}/advisers/adv_lena000000000000000000/invitation`]: receipt });
    findAll(shown, 'wa-button').find(({ textContent }) => textContent?.includes('Invite Lena'))?.click();
    await until(() => findAll(shown, '[name="email"]').length > 0);
    typeInto(shown, 'email', 'lena@speichenwerk.example');
    await until(() => findAll(shown, 'form').length > 0);
    await submit(shown);
    await until(() => findAll(shown, 'wa-copy-button').length > 0);
    expect(find<HTMLElement & { value: string }>(shown, 'wa-copy-button').value).to.equal(receipt.link);
  });
});

/** Ticks a box; it says so once it is drawn. */
async function tick(shown: LitElement, words: string): Promise<void> {
  const box = find(shown, 'wa-checkbox', words);
  setTimeout(() => box.click());
  await oneEvent(box, 'change');
}

/** A dark picture whose left edge is red. */
async function picture(width: number, height: number): Promise<File> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  context?.fillRect(0, 0, width, height);
  if (context) context.fillStyle = 'red';
  context?.fillRect(0, 0, 8, height);
  return new File([await canvas.convertToBlob()], 'anna.png', { type: 'image/png' });
}

function redAt(bitmap: ImageBitmap, x: number, y: number): number {
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  return context?.getImageData(x, y, 1, 1).data[0] ?? 255;
}
