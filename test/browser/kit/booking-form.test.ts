import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { BookingSubmitEvent, DraftChangeEvent } from '../../../src/kit/booking-events.ts';
import '../../../src/kit/booking-form.ts';
import type { VisavisBookingForm } from '../../../src/kit/booking-form.ts';
import { ApiProblem } from '../../../src/kit/http.ts';
import { setLanguage } from '../../../src/kit/language.ts';

const draft = { name: ' Jan Weber ', email: 'jan@example.org', phone: '', topic: 'Which saddle?' };
const soon = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();

async function formWith(properties: Partial<VisavisBookingForm>): Promise<VisavisBookingForm> {
  const form = document.createElement('visavis-booking-form');
  Object.assign(form, { startsAt: soon(86_400), minutes: 30, serviceName: 'Bike fitting', adviserName: 'Anna Berger', privacyUrl: 'https://shop.example/privacy', ...properties });
  await fixture(html`<div>${form}</div>`);
  await form.updateComplete;
  return form;
}

const one = <T extends HTMLElement>(form: VisavisBookingForm, selector: string): T => form.renderRoot.querySelector(selector) as T;
const text = (form: VisavisBookingForm, selector: string): string => one(form, selector)?.textContent.trim() ?? '';

function type(form: VisavisBookingForm, id: string, value: string): void {
  const field = one<HTMLInputElement>(form, `#${id}`);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('the booking form', () => {
  it('says which time is booked, with whom and how long it is held', async () => {
    const form = await formWith({ expiresAt: soon(420) });
    expect(text(form, '.slot')).to.contain('with Anna Berger');
    expect(text(form, '.hold')).to.equal('We hold this time for you for 7 minutes.');
    await expect(form).to.be.accessible();
  });

  it('hands over what was typed, trimmed, once it is complete', async () => {
    const form = await formWith({ draft });
    const sent = oneEvent<BookingSubmitEvent>(form, 'visavis-booking-submit');
    one(form, '[type="submit"]').click();
    expect((await sent).draft).to.deep.equal({ ...draft, name: 'Jan Weber' });
  });

  it('announces every key, so that what was typed can be kept', async () => {
    const form = await formWith({});
    const typed = oneEvent<DraftChangeEvent>(form, 'visavis-draft-change');
    type(form, 'name', 'Jan');
    expect((await typed).draft.name).to.equal('Jan');
  });

  it('says what is missing, goes there, and lets the fault go once it is mended', async () => {
    const form = await formWith({});
    one(form, '[type="submit"]').click();
    await form.updateComplete;
    await form.updateComplete;
    expect(text(form, '#name-hint')).to.equal('Please tell us your name.');
    expect(form.shadowRoot?.activeElement?.id).to.equal('name');
    await expect(form).to.be.accessible();
    type(form, 'name', 'Jan');
    await form.updateComplete;
    expect(one(form, '#name').ariaInvalid).to.equal('false');
    expect(one(form, '#email').ariaInvalid).to.equal('true');
  });

  it('warns before the hold ends and asks for more time at the button or at any key', async () => {
    const form = await formWith({ expiresAt: soon(20), draft });
    expect(text(form, '.hold p')).to.contain('half a minute');
    await expect(form).to.be.accessible();
    const asked: string[] = [];
    form.addEventListener('visavis-hold-extend', ({ type }) => asked.push(type));
    one(form, '#name').dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));
    expect(asked).to.have.length(1);
    one(form, '.hold button').click();
    expect(asked).to.have.length(2);
    form.expiresAt = soon(420);
    await form.updateComplete;
    expect(text(form, '.hold')).to.contain('7 minutes');
  });

  it('goes on when the hold has ended', async () => {
    const form = await formWith({ expiresAt: soon(-1), draft });
    expect(text(form, '.hold')).to.contain('you can go on');
    await expect(form).to.be.accessible();
  });

  it('says why booking failed, keeps what was typed and offers another time', async () => {
    const form = await formWith({ draft, problem: new ApiProblem('slot_taken', 409) });
    await waitUntil(() => text(form, '[role="alert"] p'), 'the words arrive');
    expect(text(form, '[role="alert"]')).to.contain('This time has just been taken.');
    expect(one<HTMLTextAreaElement>(form, '#topic').value).to.equal('Which saddle?');
    await expect(form).to.be.accessible();
    const wanted = oneEvent(form, 'visavis-time-change');
    one(form, '[role="alert"] button').click();
    await wanted;
  });

  it('marks the field that the server refuses', async () => {
    const body = { type: 'about:blank', title: '', status: 400, code: 'invalid_request', detail: '', requestId: '', fields: [{ path: 'email', message: 'Invalid' }] } as const;
    const form = await formWith({ draft, problem: new ApiProblem('invalid_request', 400, { body: { ...body, fields: [...body.fields] } }) });
    await form.updateComplete;
    expect(one(form, '#email').ariaInvalid).to.equal('true');
    expect(form.shadowRoot?.activeElement?.id).to.equal('email');
  });

  it('sends nothing twice while it is busy', async () => {
    const form = await formWith({ draft, busy: true });
    const sent: Event[] = [];
    form.addEventListener('visavis-booking-submit', (event) => sent.push(event));
    one(form, '[type="submit"]').click();
    expect(sent).to.have.length(0);
    expect(text(form, '[type="submit"]')).to.equal('Being booked…');
  });

  it('speaks German when the page does', async () => {
    const form = await formWith({ draft, problem: new ApiProblem('unreachable') });
    await waitUntil(() => text(form, '[role="alert"] p'), 'the words arrive');
    await setLanguage('de');
    await form.updateComplete;
    expect(text(form, '[role="alert"]')).to.contain('Wir sind gerade nicht erreichbar.');
    await expect(form).to.be.accessible();
    await setLanguage('en');
  });
});
