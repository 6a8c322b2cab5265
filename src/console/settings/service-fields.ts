import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import type { Store } from '../../contract/calendar.ts';
import type { AdviserSettings } from '../../contract/settings.ts';
import { switchField } from '../forms/choices.ts';
import { textField } from '../forms/fields.ts';
import type { FormController } from '../forms/form-controller.ts';
import { spokenLanguages } from '../forms/languages.ts';
import { manyField } from '../forms/many-field.ts';
import { dayField, selectField } from '../forms/select-field.ts';
import type { ServiceForm } from './service-draft.ts';
import { storeChoices } from './store-choices.ts';

type Form = FormController<ServiceForm>;

/** What each part of the form asks for; a part with a field that was refused is unfolded. */
export const SERVICE_PARTS = {
  people: ['staffing', 'adviserIds', 'leadIds', 'skills', 'languages', 'seats'],
  times: ['bufferBefore', 'bufferAfter', 'notice', 'horizonDays', 'bookFrom', 'bookUntil', 'perDay', 'perWeek', 'tight'],
  rules: ['confirmation', 'active'],
} as const;

/** A number of the service, with what it counts behind it. */
export function numberField(form: Form, name: keyof ServiceForm, label: string, advice: string, unit = msg('min', { id: 'console.minutes-unit' }), hint = ''): TemplateResult {
  return textField(form, name, { type: 'number', label, advice, unit, ...(hint && { hint }) });
}

/** By video, or in which store. */
export function placeField(form: Form, stores: readonly Store[]): TemplateResult | typeof nothing {
  if (stores.length === 0) return nothing;
  return selectField(form, 'storeId', msg('Where', { id: 'console.service-where' }), storeChoices(stores, msg('by video', { id: 'console.by-video' }), form.values.storeId));
}

/** Who gives it, how many, to how many. */
export function peopleFields(form: Form, advisers: readonly AdviserSettings[]): TemplateResult {
  const people = advisers.map(({ adviserId, name }) => ({ value: adviserId, label: name }));
  const { staffing, skills, languages } = form.values;
  const known = [...new Set([...advisers.flatMap((one) => one.skills), ...skills])].toSorted((a, b) => a.localeCompare(b));
  return html`
    ${advisers.length > 1
      ? html`${selectField(form, 'staffing', msg('Who advises', { id: 'console.staffing' }), [
            { value: 'any', label: msg('anybody who is free', { id: 'console.staffing-any' }) },
            { value: 'chosen', label: msg('whom the customer chooses', { id: 'console.staffing-chosen' }) },
            { value: 'all', label: msg('all of them together', { id: 'console.staffing-all' }) },
            { value: 'lead', label: msg('certain ones and one more', { id: 'console.staffing-lead' }) },
          ])}
          ${staffing === 'lead' ? manyField(form, 'leadIds', msg('Always there', { id: 'console.staffing-leads' }), msg('Each of them must be free, and one of the others.', { id: 'console.staffing-leads-hint' }), people) : nothing}
          ${manyField(form, 'adviserIds', msg('Given by', { id: 'console.service-advisers' }), msg('None chosen means everybody.', { id: 'console.service-advisers-hint' }), people)}`
      : nothing}
    ${known.length > 0 ? manyField(form, 'skills', msg('Needs', { id: 'console.service-skills' }), msg('Only advisers who can do all of this.', { id: 'console.service-skills-hint' }), known.map((value) => ({ value, label: value }))) : nothing}
    ${manyField(form, 'languages', msg('In these languages', { id: 'console.service-languages' }), msg('Only advisers who speak all of them. None chosen means it does not matter.', { id: 'console.service-languages-hint' }), spokenLanguages(languages))}
    ${numberField(form, 'seats', msg('Customers at one time', { id: 'console.service-seats' }), msg('From 1 to 50.', { id: 'console.service-seats-advice' }), msg('customers', { id: 'console.customers-unit' }), msg('More than one makes it a round: several join the same time.', { id: 'console.service-seats-hint' }))}`;
}

/** Pauses, notice, how far ahead, how often. */
export function timeFields(form: Form): TemplateResult {
  const days = msg('days', { id: 'console.days-unit' });
  const times = msg('times', { id: 'console.times-unit' });
  const advice = msg('Please choose a day of the calendar, the last one not before the first.', { id: 'console.service-range-advice' });
  return html`<div class="pair">
      ${numberField(form, 'bufferBefore', msg('Buffer before', { id: 'console.service-before' }), msg('From 0 to 240 minutes.', { id: 'console.service-buffer-advice' }))}
      ${numberField(form, 'bufferAfter', msg('Buffer after', { id: 'console.service-after' }), msg('From 0 to 240 minutes.', { id: 'console.service-buffer-advice' }))}
    </div>
    <div class="pair">
      ${numberField(form, 'notice', msg('Notice, at least', { id: 'console.service-notice' }), msg('At most 43200 minutes, which are 30 days.', { id: 'console.service-notice-advice' }))}
      ${numberField(form, 'horizonDays', msg('Bookable ahead', { id: 'console.service-horizon' }), msg('From 1 to 365 days.', { id: 'console.service-horizon-advice' }), days)}
    </div>
    <div class="pair">
      ${dayField(form, 'bookFrom', msg('Not before', { id: 'console.service-from' }), advice)} ${dayField(form, 'bookUntil', msg('Not after', { id: 'console.service-until' }), advice)}
    </div>
    <div class="pair">
      ${numberField(form, 'perDay', msg('Per adviser and day, at most', { id: 'console.service-day' }), msg('From 1 to 50, or nothing.', { id: 'console.service-day-advice' }), times)}
      ${numberField(form, 'perWeek', msg('Per adviser and week, at most', { id: 'console.service-week' }), msg('From 1 to 200, or nothing.', { id: 'console.service-week-advice' }), times)}
    </div>
    ${switchField(form, 'tight', msg('Without gaps', { id: 'console.service-tight' }), msg('Where somebody already has an appointment, only times right beside it are offered.', { id: 'console.service-tight-hint' }))}`;
}

/** What must happen before a booking counts, and whether it can be booked at all. */
export function ruleFields(form: Form): TemplateResult {
  return html`${selectField(form, 'confirmation', msg('A booking counts', { id: 'console.service-confirmation' }), [
      { value: 'none', label: msg('at once', { id: 'console.confirm-none' }) },
      { value: 'mail', label: msg('when the customer has confirmed it by mail', { id: 'console.confirm-mail' }) },
      { value: 'adviser', label: msg('when an adviser has confirmed it', { id: 'console.confirm-adviser' }) },
    ], msg('Until then the time is kept. What shopping programs book is always confirmed by mail.', { id: 'console.confirm-hint' }))}
    ${switchField(form, 'active', msg('Can be booked', { id: 'console.service-active' }), msg('Switched off, its bookings stay.', { id: 'console.service-active-hint' }))}`;
}
