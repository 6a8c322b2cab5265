import { addDays } from '../sales/period.ts';

export type CalendarForm = 'week' | 'day';

/** What the calendar is asked to show: a day, or the week it lies in. */
export interface CalendarPlace {
  readonly form: CalendarForm;
  readonly day: string;
}

export function readPlace(query: URLSearchParams, today: string): CalendarPlace {
  const day = query.get('day') ?? '';
  return { form: query.get('form') === 'day' ? 'day' : 'week', day: /^\d{4}-\d{2}-\d{2}$/u.test(day) && !Number.isNaN(Date.parse(day)) ? day : today };
}

/** Monday of the week a day lies in. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

export function daysOf({ form, day }: CalendarPlace): string[] {
  if (form === 'day') return [day];
  const monday = mondayOf(day);
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
}

/** The same form, one page on or back. */
export function turn({ form, day }: CalendarPlace, pages: number): CalendarPlace {
  return { form, day: addDays(day, pages * (form === 'week' ? 7 : 1)) };
}

export interface Timed {
  readonly startsAt: string;
  readonly endsAt: string;
}

export interface Placed<T> {
  readonly item: T;
  /** Minutes since midnight of the day, in its own zone. */
  readonly from: number;
  readonly to: number;
  /** Which of the columns beside each other, of how many. */
  readonly column: number;
  readonly columns: number;
}

/** Puts what overlaps side by side, each chain of overlaps as wide as it needs. */
export function placeTimes<T>(items: readonly { item: T; from: number; to: number }[]): Placed<T>[] {
  const sorted = items.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const placed: Placed<T>[] = [];
  let chain: { item: T; from: number; to: number; column: number }[] = [];
  let end = -1;
  const close = (): void => {
    const columns = Math.max(0, ...chain.map(({ column }) => column)) + 1;
    placed.push(...chain.map((one) => ({ ...one, columns })));
    chain = [];
  };
  for (const one of sorted) {
    if (one.from >= end) close();
    const taken = new Set(chain.filter(({ to }) => to > one.from).map(({ column }) => column));
    let column = 0;
    while (taken.has(column)) column += 1;
    chain.push({ ...one, column });
    end = Math.max(end, one.to);
  }
  close();
  return placed;
}

/** Hours to draw: those of all bookings, at least a working day. */
export function hourRange(times: readonly { from: number; to: number }[]): { readonly first: number; readonly last: number } {
  const first = Math.min(9, ...times.map(({ from }) => Math.floor(from / 60)));
  const last = Math.max(18, ...times.map(({ to }) => Math.ceil(to / 60)));
  return { first, last: Math.min(24, last) };
}
