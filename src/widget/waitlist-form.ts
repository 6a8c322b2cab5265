import { msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PublicService } from '../contract/shop.ts';
import type { PartOfDay, WaitlistReceipt, WaitlistRequest } from '../contract/waitlist.ts';
import type { BookingDraft } from '../kit/booking-events.ts';
import { controls } from '../kit/controls.styles.ts';
import { define } from '../kit/define.ts';
import { checkDraft, trimDraft } from '../kit/draft-check.ts';
import type { DraftFaults } from '../kit/draft-check.ts';
import { faultText } from '../kit/fault-text.ts';
import { newKey } from '../kit/http.ts';
import type { ApiClient } from '../kit/http.ts';
import { icon } from '../kit/icons.ts';
import { language } from '../kit/language.ts';
import { outerLink } from '../kit/outer-link.ts';
import { problemWords } from '../kit/problem-words.ts';
import { addDays } from '../kit/slot-week.ts';
import { dayOf, ownZone } from '../kit/time.ts';
import { tokens } from '../kit/tokens.styles.ts';
import { pageAddress } from './page-glimpse.ts';
import styles from './waitlist-form.styles.ts';

/** How far ahead the stretch reaches that is proposed. */
const STRETCH_DAYS = 14;
const MOST_DAYS = 91;

/** Asks what would suit a customer whom no free time fits, and puts the wish on the waitlist. */
export class VisavisWaitlistForm extends LitElement {
  static override styles = [tokens, controls, styles];

  @property({ attribute: false }) service!: PublicService;
  @property({ attribute: false }) client!: ApiClient;
  @property({ attribute: false }) draft: BookingDraft = { name: '', email: '', phone: '', topic: '' };
  @property({ attribute: false }) adviserId: string | undefined;
  @property({ attribute: 'privacy-url' }) privacyUrl = '';
  @state() private faults: DraftFaults = {};
  @state() private problem = '';
  @state() private busy = false;
  @state() private joined = false;
  readonly #today = dayOf(Date.now(), ownZone());
  #key = newKey();

  override render(): TemplateResult {
    if (this.joined) {
      return html`<div class="joined" role="status"><span>${icon('check', 20)}</span>
        <h3 tabindex="-1">${msg('You are on the waitlist', { id: 'widget.wait-done' })}</h3>
        <p>${msg(str`As soon as a time that suits is free, we keep it for you and write to ${this.draft.email}.`, { id: 'widget.wait-done-text' })}</p></div>`;
    }
    return html`<form novalidate @submit=${this.#submit}>
      <h3>${msg('When would suit you?', { id: 'widget.wait-title' })}</h3>
      <div class="two">
        ${this.#renderDay('from', msg('From', { id: 'widget.wait-from' }), this.#today)}
        ${this.#renderDay('to', msg('Until', { id: 'widget.wait-to' }), addDays(this.#today, STRETCH_DAYS))}
      </div>
      <fieldset>
        <legend>${msg('Only at these times of day', { id: 'widget.wait-parts' })} <span>${msg('(optional)', { id: 'kit.optional' })}</span></legend>
        ${this.#renderPart('morning', msg('Morning', { id: 'kit.morning' }))} ${this.#renderPart('afternoon', msg('Afternoon', { id: 'kit.afternoon' }))} ${this.#renderPart('evening', msg('Evening', { id: 'kit.evening' }))}
      </fieldset>
      ${this.#renderField('name', msg('Your name', { id: 'kit.name' }))} ${this.#renderField('email', msg('Your e-mail', { id: 'kit.email' }))}
      ${this.problem ? html`<p class="note caution" role="alert">${icon('warning', 20)}${this.problem}</p>` : nothing}
      <button class="button primary wide" type="submit" aria-disabled=${this.busy}>${msg('Tell me when a time is free', { id: 'widget.wait-join' })}</button>
      <p class="caption soft">${msg('We use your details for this wish only.', { id: 'widget.wait-privacy' })} ${this.privacyUrl ? outerLink(this.privacyUrl, msg('Privacy notice', { id: 'kit.privacy' })) : nothing}</p>
    </form>`;
  }

  #renderDay(name: 'from' | 'to', label: string, value: string): TemplateResult {
    return html`<div class="field"><label for=${name}>${label}</label><input id=${name} name=${name} type="date" required .defaultValue=${value} min=${this.#today} max=${addDays(this.#today, MOST_DAYS)} /></div>`;
  }

  #renderPart(part: PartOfDay, label: string): TemplateResult {
    return html`<label><input type="checkbox" name="part" value=${part} />${label}</label>`;
  }

  #renderField(name: 'name' | 'email', label: string): TemplateResult {
    const fault = this.faults[name];
    return html`<div class="field">
      <label for=${name}>${label}</label>
      <input id=${name} type=${name === 'email' ? 'email' : 'text'} autocomplete=${name} required .value=${this.draft[name]} aria-invalid=${fault !== undefined} aria-describedby="${name}-hint" @input=${(event: Event) => (this.draft = { ...this.draft, [name]: (event.target as HTMLInputElement).value })} />
      <small id="${name}-hint" class="error">${fault ? html`${icon('warning', 18)}${faultText(fault, name)}` : nothing}</small>
    </div>`;
  }

  #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    const { phone, topic, ...draft } = trimDraft(this.draft);
    this.faults = checkDraft({ ...draft, phone: '', topic: '' });
    if (Object.keys(this.faults).length > 0) return this.#focus('[aria-invalid="true"]');
    const day = (name: string): string => this.renderRoot.querySelector<HTMLInputElement>(`#${name}`)?.value || this.#today;
    // Days as the customer's own calendar has them, the last one whole.
    const instant = (midnight: string): string => new Date(`${midnight}T00:00`).toISOString();
    this.busy = true;
    this.problem = '';
    try {
      const request: WaitlistRequest = {
        serviceId: this.service.serviceId, ...(this.adviserId && { adviserId: this.adviserId }), from: instant(day('from')), to: instant(addDays(day('to'), 1)),
        parts: [...this.renderRoot.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value as PartOfDay), ...draft, ...(phone && { phone }), ...(topic && { topic }), language: language(), timeZone: ownZone(), page: pageAddress(),
      };
      await this.client.post<WaitlistReceipt>('/v1/waitlist', request, { idempotencyKey: this.#key });
      this.joined = true;
      await this.#focus('h3');
    } catch (error) {
      this.#key = newKey();
      this.problem = (await problemWords())(error);
    } finally {
      this.busy = false;
    }
  };

  async #focus(what: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(what)?.focus();
  }
}

define('visavis-waitlist-form', VisavisWaitlistForm);
