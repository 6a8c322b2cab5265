import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Reminder } from '../contract/booking.ts';
import { controls } from '../kit/controls.styles.ts';
import { define } from '../kit/define.ts';
import { tokens } from '../kit/tokens.styles.ts';

const REMINDERS: readonly Reminder[] = ['day', 'hour', 'minutes'];

/** The customer wants to be reminded at these times. */
export class RemindersChangeEvent extends Event {
  readonly reminders: Reminder[];

  constructor(reminders: Reminder[]) {
    super('visavis-reminders-change', { bubbles: true, composed: true });
    this.reminders = reminders;
  }
}

/** Lets a customer choose when to be reminded. */
export class VisavisReminderChoice extends LitElement {
  static override styles = [tokens, controls, css`
    fieldset { display: flex; flex-wrap: wrap; gap: 0 20px; border: 0; margin: 8px 0 0; padding: 12px 0 0; border-top: 1px solid var(--_line); }
    legend { float: left; width: 100%; padding: 0 0 4px; font: 600 14px/20px var(--_font); }
    label { display: flex; gap: 10px; align-items: center; min-height: 44px; font: 450 15px/22px var(--_font); }
    input { width: 20px; height: 20px; margin: 0; accent-color: var(--_accent); }
  `];

  @property({ attribute: false }) reminders: readonly Reminder[] = [];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override render(): TemplateResult {
    return html`<fieldset>
      <legend>${msg('Remind me by e-mail', { id: 'visit.remind' })}</legend>
      ${REMINDERS.map((reminder) => html`<label><input type="checkbox" .checked=${this.reminders.includes(reminder)} @change=${(event: Event) => this.#change(reminder, (event.target as HTMLInputElement).checked)} />${reminderText(reminder)}</label>`)}
    </fieldset>`;
  }

  #change(reminder: Reminder, wanted: boolean): void {
    this.dispatchEvent(new RemindersChangeEvent(REMINDERS.filter((one) => (one === reminder ? wanted : this.reminders.includes(one)))));
  }
}

function reminderText(reminder: Reminder): string {
  if (reminder === 'day') return msg('a day before', { id: 'visit.remind-day' });
  return reminder === 'hour' ? msg('an hour before', { id: 'visit.remind-hour' }) : msg('ten minutes before', { id: 'visit.remind-minutes' });
}

define('visavis-reminder-choice', VisavisReminderChoice);
