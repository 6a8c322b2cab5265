import type { Role } from './tables.ts';

/** Both sides' media connected for so long in total makes it an advice call. */
export const ADVICE_MS = 30_000;

/** One stay of one side in the room. */
export interface Stay {
  readonly role: Role;
  readonly joinedAt: Date;
  readonly leftAt: Date | null;
}

/** What the stays of both sides say at an instant. All of it is arithmetic, so a restart of ours in mid-call loses nothing. */
export interface Together {
  readonly customerIn: boolean;
  readonly adviserIn: boolean;
  /** When both were in the room for the first time. */
  readonly metAt: Date | null;
  /** When their time together, gaps left out, reached 30 s. */
  readonly adviceAt: Date | null;
  /** Since when they are not both there, if they have met. */
  readonly apartSince: Date | null;
  /** Since when nobody is there, if somebody was. */
  readonly emptySince: Date | null;
}

/** Reads the stays in order of time. A side is there while any of its stays lasts: a page load overlaps or leaves a gap. */
export function timeTogether(stays: readonly Stay[], now: Date): Together {
  const steps = stays
    .flatMap(({ role, joinedAt, leftAt }) => [{ role, at: joinedAt, by: 1 }, ...(leftAt ? [{ role, at: leftAt, by: -1 }] : [])])
    .filter(({ at }) => at <= now)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const here: Record<Role, number> = { customer: 0, adviser: 0 };
  let metAt: Date | null = null;
  let adviceAt: Date | null = null;
  let apartSince: Date | null = null;
  let emptySince: Date | null = null;
  let bothSince: Date | null = null;
  let total = 0;
  const settle = (until: Date): void => {
    if (bothSince === null) return;
    const before = total;
    total += until.getTime() - bothSince.getTime();
    if (adviceAt === null && total >= ADVICE_MS) adviceAt = new Date(bothSince.getTime() + ADVICE_MS - before);
    bothSince = until;
  };
  for (const [index, { role, at, by }] of steps.entries()) {
    settle(at);
    here[role] += by;
    // Who goes and comes at the same instant was never away, and who comes and goes was never there.
    if (steps[index + 1]?.at.getTime() === at.getTime()) continue;
    const both = here.customer > 0 && here.adviser > 0;
    if (both) metAt ??= at;
    if (both) bothSince ??= at;
    else bothSince = null;
    apartSince = both || metAt === null ? null : (apartSince ?? at);
    emptySince = here.customer + here.adviser > 0 ? null : at;
  }
  settle(now);
  return { customerIn: here.customer > 0, adviserIn: here.adviser > 0, metAt, adviceAt, apartSince, emptySince };
}
