import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { CalendarView } from '../../contract/calendar.ts';
import { language } from '../../kit/language.ts';
import { dateFormat } from '../../kit/time.ts';
import { DayOpenEvent } from './calendar-events.ts';
import type { Column } from './grid-layout.ts';

/** Names a column: the day, or the adviser whose day it is, and what is different about it. A press opens what can be set of it. */
export function columnHead(host: HTMLElement, { day, adviserId }: Column, index: number, { advisers, closedDays, days }: CalendarView, today: string): TemplateResult {
  const time = Date.parse(`${day}T00:00:00Z`);
  const format = (options: Intl.DateTimeFormatOptions): string => dateFormat(language(), 'UTC', options).format(time);
  const adviser = advisers.find((one) => one.adviserId === adviserId);
  const closed = closedDays.find((one) => one.day === day && one.storeId === null);
  const other = days.some((one) => one.day === day && (!adviserId || one.adviserId === adviserId));
  const now = day === today;
  return html`<h2 class=${now ? 'name now' : 'name'} id="c${index}">
    <button type="button" @click=${() => host.dispatchEvent(new DayOpenEvent(day, adviserId))}>
      ${adviser
        ? html`<visavis-face aria-hidden="true" .name=${adviser.name} .src=${adviser.pictureUrl ?? ''}></visavis-face><span>${adviser.name}</span>`
        : html`<span aria-hidden="true">${format({ weekday: 'short' })}</span> <b aria-hidden="true">${format({ day: 'numeric' })}</b>
          <span class="visually-hidden">${format({ weekday: 'long', day: 'numeric', month: 'long' })}${now ? `, ${msg('today', { id: 'console.today-word' })}` : nothing}</span>`}
      ${closed ? html`<small>${closed.name}</small>` : other ? html`<small>${msg('other hours', { id: 'console.calendar-other' })}</small>` : nothing}
    </button>
  </h2>`;
}
