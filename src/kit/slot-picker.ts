import { html, LitElement } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Slot } from '../contract/booking.ts';
import { define } from './define.ts';
import { ownZone } from './time.ts';
import { tokens } from './tokens.styles.ts';

/**
 * Lets a customer choose one of a service's free starts. Shows what it is given and fetches nothing: as soon as it stands
 * on a page without slots, and whenever a week outside the last answer is opened, it asks by `visavis-week-request`
 * (`from`, `to`: instants, 35 days apart). Answer by setting `loading` while you fetch and then replacing `slots`.
 *
 * A choice is announced by `visavis-slot-select` (`startsAt`, cancelable) and marked in `chosen`; another zone by
 * `visavis-zone-change` (`timeZone`, already shown). The button that goes on, and the chosen time in words (`formatSpan`
 * in `time.ts`), belong to whoever uses the picker.
 */
export class VisavisSlotPicker extends LitElement {
  static override styles = [tokens];

  /** Free slots in start order. */
  @property({ attribute: false }) slots: readonly Slot[] = [];
  /** Start of the chosen slot, or empty. */
  @property({ reflect: true }) chosen = '';
  /** Zone the times are shown in; the customer's own unless set. */
  @property({ attribute: 'time-zone' }) timeZone = ownZone();
  /** The shop's zone, offered first when another is wanted. */
  @property({ attribute: 'shop-zone' }) shopZone = '';
  /** Slots are on their way. */
  @property({ type: Boolean }) loading = false;
  /** Start that another customer took meanwhile, or empty; with the nearest free starts. */
  @property() taken = '';
  @property({ attribute: false }) nearby: readonly string[] = [];
  /** Sentence that says why there are no slots, shown with a button that asks again; or empty. */
  @property() problem = '';

  override render(): TemplateResult {
    return html``;
  }
}

define('visavis-slot-picker', VisavisSlotPicker);

declare global {
  interface HTMLElementTagNameMap {
    'visavis-slot-picker': VisavisSlotPicker;
  }
}
