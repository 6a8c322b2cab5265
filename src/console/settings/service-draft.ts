import type { ServiceDraft, ServiceSettings } from '../../contract/settings.ts';

/** A service while it is edited: what may be left empty is text. */
export interface ServiceForm extends Omit<ServiceDraft, 'perDay' | 'perWeek' | 'bookFrom' | 'bookUntil' | 'storeId'> {
  perDay: string | number;
  perWeek: string | number;
  bookFrom: string;
  bookUntil: string;
  storeId: string;
}

export const NEW_SERVICE: ServiceForm = {
  name: '', description: '', minutes: 30, step: 15, bufferBefore: 0, bufferAfter: 5, notice: 120, horizonDays: 30, bookFrom: '', bookUntil: '', perDay: '', perWeek: '',
  seats: 1, storeId: '', staffing: 'any', adviserIds: [], leadIds: [], tight: false, confirmation: 'none', skills: [], languages: [], active: true,
};

export function toForm(service: ServiceSettings): ServiceForm {
  const { serviceId: _, perDay, perWeek, bookFrom, bookUntil, storeId, ...rest } = service;
  return { ...rest, perDay: perDay ?? '', perWeek: perWeek ?? '', bookFrom: bookFrom ?? '', bookUntil: bookUntil ?? '', storeId: storeId ?? '' };
}

/** As the server takes it. What is no number goes as it is, and comes back with the field that is wrong. */
export function toDraft({ perDay, perWeek, bookFrom, bookUntil, storeId, leadIds, ...rest }: ServiceForm): ServiceDraft {
  const count = (value: string | number): number | null => (value === '' ? null : /^\d+$/u.test(String(value)) ? Number(value) : (value as number));
  return {
    ...rest, perDay: count(perDay), perWeek: count(perWeek), bookFrom: bookFrom || null, bookUntil: bookUntil || null, storeId: storeId || null,
    leadIds: rest.staffing === 'lead' ? leadIds : [],
  };
}
