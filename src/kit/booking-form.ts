import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { BookingSubmitEvent, DraftChangeEvent, HoldExtendEvent, TimeChangeEvent } from './booking-events.ts';
import type { BookingDraft } from './booking-events.ts';
import styles from './booking-form.styles.ts';
import { controls } from './controls.styles.ts';
import { define } from './define.ts';
import { checkDraft, trimDraft } from './draft-check.ts';
import type { DraftFaults } from './draft-check.ts';
import { faultText } from './fault-text.ts';
import { HoldWatch } from './hold-watch.ts';
import type { ApiProblem } from './http.ts';
import { icon } from './icons.ts';
import { outerLink } from './outer-link.ts';
import { problemWords } from './problem-words.ts';
import type { SayProblem } from './problem-words.ts';
import { formatDay, formatSpan, ownZone } from './time.ts';
import { tokens } from './tokens.styles.ts';

type FieldName = keyof BookingDraft;

/**
 * Asks for what a booking needs: name, e-mail, and if the customer likes a phone number and a topic. Give it the slot that
 * is held (`startsAt`, `minutes`, `timeZone`, `serviceName`, `adviserName`), the hold's end (`expiresAt`), `privacyUrl`,
 * `imprintUrl`, and the `draft` you kept from before, if any.
 *
 * Dispatches `visavis-draft-change` (`draft`) at each key: keep it and hand it back if you make the form anew.
 * `visavis-hold-extend` when the form is used and the hold grows short, or by the button of the warning: extend it on the
 * server and set `expiresAt`. `visavis-booking-submit` (`draft`, checked and trimmed): set `busy`, book, and set `problem`
 * if it failed; the form says it in words and keeps all that was typed. `visavis-time-change`: show the picker again.
 */
export class VisavisBookingForm extends LitElement {
  static override styles = [tokens, controls, styles];

  @property({ attribute: 'starts-at' }) startsAt = '';
  @property({ type: Number }) minutes = 0;
  @property({ attribute: 'time-zone' }) timeZone = ownZone();
  @property({ attribute: 'service-name' }) serviceName = '';
  @property({ attribute: 'adviser-name' }) adviserName = '';
  /** End of the hold, or empty when there is none. */
  @property({ attribute: 'expires-at' }) expiresAt = '';
  @property({ attribute: 'privacy-url' }) privacyUrl = '';
  @property({ attribute: 'imprint-url' }) imprintUrl = '';
  @property({ attribute: false }) draft: BookingDraft = { name: '', email: '', phone: '', topic: '' };
  /** The booking is being sent. */
  @property({ type: Boolean }) busy = false;
  /** Why the last try failed. */
  @property({ attribute: false }) problem: ApiProblem | undefined;

  @state() private faults: DraftFaults = {};
  /** Puts problems into words, once those are there. */
  @state() private say: SayProblem | undefined;
  #hold = new HoldWatch(this);

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('expiresAt')) this.#hold.until(this.expiresAt);
    if (changed.has('problem')) {
      for (const { path } of this.problem?.body?.fields ?? []) if (isField(path)) this.faults = { ...this.faults, [path]: path === 'topic' ? 'long' : path };
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('problem') || !this.problem) return;
    void this.#focusFault();
    void problemWords().then((say) => (this.say = say));
  }

  override render(): TemplateResult {
    const optional = html` <span>${msg('(optional)', { id: 'kit.optional' })}</span>`;
    return html`<form novalidate @submit=${this.#submit} @input=${this.#type} @keydown=${this.#touch}>
      ${this.startsAt ? this.#renderSlot() : nothing} ${this.#renderHold()}
      ${this.#renderField('name', msg('Your name', { id: 'kit.name' }), (fault) => html`<input id="name" autocomplete="name" required .value=${this.draft.name} aria-invalid=${fault} aria-describedby="name-hint" />`)}
      ${this.#renderField('email', msg('Your e-mail', { id: 'kit.email' }), (fault) => html`<input id="email" type="email" inputmode="email" autocomplete="email" spellcheck="false" required .value=${this.draft.email} aria-invalid=${fault} aria-describedby="email-hint" />`, msg('For the confirmation with your link.', { id: 'kit.email-hint' }))}
      ${this.#renderField('topic', html`${msg('What is it about?', { id: 'kit.topic' })}${optional}`, (fault) => html`<textarea id="topic" rows="3" .value=${this.draft.topic} aria-invalid=${fault} aria-describedby="topic-hint"></textarea>`)}
      ${this.#renderField('phone', html`${msg('Your phone', { id: 'kit.phone' })}${optional}`, (fault) => html`<input id="phone" type="tel" autocomplete="tel" .value=${this.draft.phone} aria-invalid=${fault} aria-describedby="phone-hint" />`, msg('Only in case the video does not work.', { id: 'kit.phone-hint' }))}
      ${this.problem ? this.#renderProblem() : nothing}
      <button class="button primary wide" type="submit" aria-disabled=${this.busy}>${this.busy ? msg('Being booked…', { id: 'kit.book-busy' }) : msg('Book this time', { id: 'kit.book' })}</button>
      ${this.#renderLegal()}
    </form>`;
  }

  #renderSlot(): TemplateResult {
    const span = formatSpan(this.startsAt, this.minutes, this.timeZone);
    return html`<div class="slot">
      <div>
        <strong>${formatDay(this.startsAt, this.timeZone)}</strong>
        <span>${this.adviserName ? msg(str`${span} with ${this.adviserName}`, { id: 'kit.span-with' }) : span}</span>
        ${this.serviceName ? html`<span>${this.serviceName}</span>` : nothing}
      </div>
      <button class="link" type="button" aria-label=${msg('Change time', { id: 'kit.change-time' })} @click=${this.#changeTime}>${msg('Change', { id: 'kit.change' })}</button>
    </div>`;
  }

  #renderHold(): TemplateResult {
    const { phase, minutes } = this.#hold;
    return html`<div class="hold" aria-live="polite">
      ${phase === 'held'
        ? html`<p class="caption soft">${minutes === 1 ? msg('We hold this time for you for a minute.', { id: 'kit.held-minute' }) : msg(str`We hold this time for you for ${minutes} minutes.`, { id: 'kit.held' })}</p>`
        : nothing}
      ${phase === 'ending'
        ? html`<div class="note caution">${icon('clock', 20)}<p>${msg('We hold this time for half a minute more. Any key in this form keeps it longer.', { id: 'kit.hold-ending' })}</p><button class="button secondary small" type="button" @click=${this.#extend}>${msg('Keep it', { id: 'kit.hold-extend' })}</button></div>`
        : nothing}
      ${phase === 'ended'
        ? html`<p class="note">${msg('This time is no longer held, but you can go on: if it is still free when you book, it is yours.', { id: 'kit.hold-ended' })}</p>`
        : nothing}
    </div>`;
  }

  #renderField(name: FieldName, label: string | TemplateResult, control: (fault: boolean) => TemplateResult, hint?: string): TemplateResult {
    const fault = this.faults[name];
    return html`<div class="field">
      <label for=${name}>${label}</label>${control(fault !== undefined)}
      <small id="${name}-hint" class=${fault ? 'error' : ''}>${fault ? html`${icon('warning', 18)}${faultText(fault, name)}` : hint}</small>
    </div>`;
  }

  #renderProblem(): TemplateResult {
    const elsewhere = ['slot_taken', 'hold_expired', 'not_a_slot', 'in_the_past', 'too_many_holds'].includes(this.problem?.code ?? '');
    return html`<div class="note caution" role="alert">
      ${icon('warning', 20)}
      <div>
        <p>${this.say?.(this.problem)}</p>
        ${elsewhere ? html`<button class="link" type="button" @click=${this.#changeTime}>${msg('Choose another time', { id: 'kit.choose-other' })}</button>` : nothing}
      </div>
    </div>`;
  }

  #renderLegal(): TemplateResult {
    return html`<p class="caption soft legal">
      ${msg('We use your details for this appointment only.', { id: 'kit.privacy-use' })}
      ${this.privacyUrl ? outerLink(this.privacyUrl, msg('Privacy notice', { id: 'kit.privacy' })) : nothing}
      ${this.imprintUrl ? outerLink(this.imprintUrl, msg('Imprint', { id: 'kit.imprint' })) : nothing}
    </p>`;
  }

  #type = ({ target }: Event): void => {
    const { id, value } = target as HTMLInputElement | HTMLTextAreaElement;
    if (!isField(id)) return;
    this.draft = { ...this.draft, [id]: value };
    // A fault goes as soon as it is mended; a new one waits for the button.
    if (this.faults[id] && !checkDraft(this.draft)[id]) this.faults = Object.fromEntries(Object.entries(this.faults).filter(([name]) => name !== id));
    this.dispatchEvent(new DraftChangeEvent(this.draft));
    this.#touch();
  };

  #touch = (): void => {
    if (this.#hold.touch()) this.#extend();
  };

  #extend = (): void => {
    this.dispatchEvent(new HoldExtendEvent());
  };

  #changeTime = (): void => {
    this.dispatchEvent(new TimeChangeEvent());
  };

  #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.busy) return;
    this.faults = checkDraft(this.draft);
    if (Object.keys(this.faults).length === 0) this.dispatchEvent(new BookingSubmitEvent(trimDraft(this.draft)));
    else void this.#focusFault();
  };

  async #focusFault(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }
}

function isField(name: string): name is FieldName {
  return name === 'name' || name === 'email' || name === 'phone' || name === 'topic';
}

define('visavis-booking-form', VisavisBookingForm);

declare global {
  interface HTMLElementTagNameMap {
    'visavis-booking-form': VisavisBookingForm;
  }
}
