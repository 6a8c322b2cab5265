import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { localized, msg, str } from '@lit/localize';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { icon } from '../../kit/icons.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { consoleIcon } from '../theme/icons.ts';
import { page } from '../theme/page.styles.ts';
import { minutesOf, nextWindow, overMidnight, parseWallTime, WEEKDAYS, windowFault } from './hours.ts';
import type { WeekDraft, WindowDraft } from './hours.ts';
import styles from './hours-editor.styles.ts';
import { faultText, weekdayName } from './hours-words.ts';
import '@awesome.me/webawesome/dist/components/switch/switch.js';

/** The week was changed. */
export class HoursChangeEvent extends Event {
  readonly week: WeekDraft;

  constructor(week: WeekDraft) {
    super('visavis-hours-change');
    this.week = week;
  }
}

/** Edits the hours of a week: one row per day, any number of windows, copied to other days by one click. */
@localized()
export class VisavisHoursEditor extends LitElement {
  static override styles = [tokens, controls, page, styles];

  @property({ attribute: false }) week: WeekDraft = WEEKDAYS.map(() => []);

  override render(): TemplateResult {
    return html`<ol>
      ${WEEKDAYS.map((weekday) => this.#renderDay(weekday, this.week[weekday - 1] ?? []))}
    </ol>`;
  }

  /** Puts the cursor where something is wrong. */
  focusFault(): void {
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  #renderDay(weekday: number, windows: readonly WindowDraft[]): TemplateResult {
    const name = weekdayName(weekday);
    const open = windows.length > 0;
    return html`<li aria-label=${name}>
      <wa-switch size="s" .checked=${live(open)} @change=${() => this.#change(weekday, open ? [] : [nextWindow([])])}>${name}</wa-switch>
      <div class="windows">
        ${open ? windows.map((window, index) => this.#renderWindow(weekday, window, index)) : html`<p class="closed">${msg('closed', { id: 'console.hours-closed' })}</p>`}
      </div>
      <div class="day" aria-hidden="true">${windows.map((window) => bar(window))}</div>
      <div class="tools">${open ? this.#renderTools(weekday, windows, name) : nothing}</div>
    </li>`;
  }

  #renderWindow(weekday: number, window: WindowDraft, index: number): TemplateResult {
    const fault = windowFault(window);
    const name = weekdayName(weekday);
    const id = `fault-${weekday}-${index}`;
    const time = (end: 'from' | 'to', label: string): TemplateResult => html`<input
      inputmode="decimal"
      autocomplete="off"
      maxlength="8"
      aria-label=${label}
      aria-invalid=${fault ? 'true' : 'false'}
      aria-describedby=${fault ? id : nothing}
      .value=${live(window[end])}
      @change=${(event: Event) => this.#write(weekday, index, end, (event.target as HTMLInputElement).value)}
    />`;
    return html`<div class="window">
      ${time('from', msg(str`${name}, window ${index + 1}, from`, { id: 'console.hours-from' }))}<span aria-hidden="true">–</span>
      ${time('to', msg(str`${name}, window ${index + 1}, to`, { id: 'console.hours-to' }))}
      <button class="icon-button" type="button" aria-label=${msg(str`Remove window ${index + 1} of ${name}`, { id: 'console.hours-remove' })} @click=${() => this.#remove(weekday, index)}>${icon('close', 18)}</button>
      ${fault ? html`<p class="fault" id=${id} role="status">${faultText(fault)}</p>` : overMidnight(window) ? html`<p class="night">${msg('ends on the next day', { id: 'console.hours-next-day' })}</p>` : nothing}
    </div>`;
  }

  #renderTools(weekday: number, windows: readonly WindowDraft[], name: string): TemplateResult {
    return html`<button class="tool" type="button" @click=${() => this.#change(weekday, [...windows, nextWindow(windows)])}>
        ${consoleIcon('plus', 18)}<span>${msg('Window', { id: 'console.hours-add' })}</span><span class="visually-hidden">${name}</span>
      </button>
      <label class="tool"><span class="visually-hidden">${msg(str`Copy ${name} to`, { id: 'console.hours-copy-from' })}</span>
        <select @change=${(event: Event) => this.#copy(weekday, event.target as HTMLSelectElement)}>
          <option value="" selected>${msg('Copy to', { id: 'console.hours-copy' })}</option>
          <option value="1-5">${msg('Monday to Friday', { id: 'console.hours-copy-week' })}</option>
          <option value="1-7">${msg('every day', { id: 'console.hours-copy-all' })}</option>
          ${WEEKDAYS.filter((day) => day !== weekday).map((day) => html`<option value="${day}-${day}">${weekdayName(day)}</option>`)}
        </select>
      </label>`;
  }

  #write(weekday: number, index: number, end: 'from' | 'to', text: string): void {
    const value = parseWallTime(text) ?? text;
    const windows = (this.week[weekday - 1] ?? []).map((window, at) => (at === index ? { ...window, [end]: value } : window));
    this.#change(weekday, windows);
  }

  #remove(weekday: number, index: number): void {
    this.#change(weekday, (this.week[weekday - 1] ?? []).filter((_, at) => at !== index));
  }

  #copy(weekday: number, choice: HTMLSelectElement): void {
    const [first = 0, last = 0] = choice.value.split('-').map(Number);
    choice.value = '';
    const windows = this.week[weekday - 1] ?? [];
    this.#announce(this.week.map((day, index) => (index + 1 >= first && index + 1 <= last ? windows : day)));
  }

  #change(weekday: number, windows: readonly WindowDraft[]): void {
    this.#announce(this.week.map((day, index) => (index === weekday - 1 ? windows : day)));
  }

  #announce(week: WeekDraft): void {
    this.week = week;
    this.dispatchEvent(new HoursChangeEvent(week));
  }
}

/** The window on a line from 6 to 24 o'clock, where shops are open. */
function bar(window: WindowDraft): TemplateResult | typeof nothing {
  if (windowFault(window)) return nothing;
  const at = (time: string): number => Math.max(0, (minutesOf(parseWallTime(time) ?? '00:00') - 360) / 10.8);
  const from = at(window.from);
  const to = overMidnight(window) || at(window.to) === 0 ? 100 : at(window.to);
  return html`<svg viewBox="0 0 100 6" preserveAspectRatio="none"><rect x=${from} y="0" width=${Math.max(1, to - from)} height="6" rx="1.5" /></svg>`;
}

define('visavis-hours-editor', VisavisHoursEditor);

declare global {
  interface HTMLElementTagNameMap {
    'visavis-hours-editor': VisavisHoursEditor;
  }
}
