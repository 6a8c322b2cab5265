import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { consoleIcon } from '../theme/icons.ts';
import { lastDays, PRESETS, REPORT_WINDOWS } from './period.ts';
import type { Period } from './period.ts';
import { windowName } from './sales-words.ts';

/** Which days, and how long after a call a sale still counts. */
export function periodBar(period: Period, today: string, go: (period: Period) => void): TemplateResult {
  const { from, to, window } = period;
  const preset = PRESETS.find((days) => lastDays(days, today).from === from && to === today);
  const day = (end: 'from' | 'to', label: string): TemplateResult => html`<label
    ><span class="visually-hidden">${label}</span
    ><input type="date" .value=${period[end]} max=${today} @change=${(event: Event) => {
      const { value } = event.target as HTMLInputElement;
      if (value) go({ ...period, [end]: value });
    }}
  /></label>`;
  return html`<div class="period no-print" role="group" aria-label=${msg('Period', { id: 'console.period' })}>
      <select aria-label=${msg('Period', { id: 'console.period' })} @change=${(event: Event) => {
        const days = Number((event.target as HTMLSelectElement).value);
        if (days) go({ ...period, ...lastDays(days, today) });
      }}>
        ${PRESETS.map((days) => html`<option value=${days} ?selected=${days === preset}>${msg(str`Last ${days} days`, { id: 'console.last-days' })}</option>`)}
        <option value="" ?selected=${preset === undefined}>${msg('Chosen days', { id: 'console.chosen-days' })}</option>
      </select>
      ${day('from', msg('From', { id: 'console.from' }))}<span aria-hidden="true">–</span>${day('to', msg('To', { id: 'console.to' }))}
    </div>
    <div class="segments no-print" role="group" aria-label=${msg('Time after the call in which a sale counts', { id: 'console.window' })}>
      ${REPORT_WINDOWS.map((one) => html`<button type="button" aria-pressed=${one === window} aria-label=${windowName(one)} @click=${() => go({ ...period, window: one })}>${one === window || one === '1h' ? windowName(one) : one.slice(0, -1)}</button>`)}
    </div>
    <button class="icon-button no-print" type="button" aria-label=${msg('Print', { id: 'console.print' })} @click=${() => print()}>${consoleIcon('print', 22)}</button>`;
}
