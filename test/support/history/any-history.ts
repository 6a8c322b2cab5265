import fc from 'fast-check';
import type { DayWindow } from '../../../src/contract/calendar.ts';
import type { ServiceDraft } from '../../../src/contract/settings.ts';

/** Something that happens in a shop. `pick` chooses among what is there by then; `start` is in hours after the begin. */
export type Step =
  | { readonly kind: 'look' }
  | { readonly kind: 'hold'; readonly service: 0 | 1; readonly start: number; readonly adviser: number }
  | { readonly kind: 'confirm' | 'extend' | 'release' | 'cancel'; readonly pick: number }
  | { readonly kind: 'move'; readonly pick: number; readonly start: number }
  | { readonly kind: 'forward'; readonly minutes: number }
  | { readonly kind: 'override'; readonly adviser: number; readonly day: number; readonly windows: readonly DayWindow[] }
  | { readonly kind: 'closed'; readonly day: number }
  | { readonly kind: 'absence'; readonly adviser: number; readonly start: number; readonly minutes: number }
  | { readonly kind: 'feed'; readonly adviser: number; readonly entries: readonly { readonly start: number; readonly minutes: number }[] };

/** One shop's days. */
export interface Course {
  readonly begin: string;
  readonly rules: Partial<ServiceDraft>;
  readonly steps: readonly Step[];
}

/** Noon before both of Berlin's changes, before a year's end, and on a common day. */
const BEGINS = ['2026-06-02T10:00:00.000Z', '2026-03-28T11:00:00.000Z', '2026-10-24T10:00:00.000Z', '2026-12-31T11:00:00.000Z'];
/** Hours after the begin that customers want: of a night, as it goes through a change, of the morning and of the next night. So few that they meet. */
export const STARTS = [10.5, 10.75, 11, 11.5, 12, 12.5, 13.5, 14, 14.5, 15, 22, 22.5, 23, 34.5, 35];
const STEPS = 30;

const nat = fc.nat({ max: 1000 });
const start = fc.constantFrom(...STARTS);
const adviser = fc.nat({ max: 1 });
const minutes = fc.constantFrom(15, 45, 120, 600);
const windows: fc.Arbitrary<DayWindow[]> = fc.constantFrom([], [{ from: '10:00', to: '11:15' }], [{ from: '21:00', to: '04:00' }], [{ from: '00:15', to: '02:30' }, { from: '09:30', to: '12:00' }]);
const own = (kind: 'confirm' | 'extend' | 'release' | 'cancel'): fc.Arbitrary<Step> => fc.record({ kind: fc.constant(kind), pick: nat });

const step: fc.Arbitrary<Step> = fc.oneof(
  { withCrossShrink: true },
  { weight: 3, arbitrary: fc.constant<Step>({ kind: 'look' }) },
  { weight: 10, arbitrary: fc.record({ kind: fc.constant('hold' as const), service: fc.constantFrom(0, 0, 0, 1), start, adviser: fc.constantFrom(-1, -1, -1, -1, 0, 1) }) },
  { weight: 8, arbitrary: own('confirm') },
  { weight: 2, arbitrary: own('extend') },
  { weight: 1, arbitrary: own('release') },
  { weight: 3, arbitrary: own('cancel') },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('move' as const), pick: nat, start }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('forward' as const), minutes: fc.constantFrom(1, 4, 7, 16, 90, 480) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('override' as const), adviser, day: fc.nat({ max: 2 }), windows }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('closed' as const), day: fc.nat({ max: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('absence' as const), adviser, start, minutes }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('feed' as const), adviser, entries: fc.array(fc.record({ start, minutes }), { maxLength: 2 }) }) },
);

export const anyCourse: fc.Arbitrary<Course> = fc.record({
  begin: fc.constantFrom(...BEGINS),
  rules: fc.record({
    minutes: fc.constantFrom(30, 45), step: fc.constantFrom(15, 30), bufferBefore: fc.constantFrom(0, 0, 10), bufferAfter: fc.constantFrom(0, 0, 15), notice: fc.constantFrom(0, 60),
    perDay: fc.constantFrom(null, null, 2), seats: fc.constantFrom(1, 1, 2), staffing: fc.constantFrom('any', 'any', 'chosen', 'all', 'lead'), tight: fc.constantFrom(false, false, true),
    horizonDays: fc.constant(2),
  }).map((rules) => (rules.staffing === 'chosen' ? { ...rules, seats: 1 } : rules)),
  steps: fc.array(step, { minLength: STEPS, maxLength: STEPS }),
});
