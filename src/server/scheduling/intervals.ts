/** A stretch of time, in milliseconds since 1970, without its end. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** Joins what overlaps or touches. `intervals` are in the order they begin. */
export function merge(intervals: readonly Interval[]): Interval[] {
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of intervals) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** What two lists have in common, in the order it begins: a stretch for each pair that overlaps. Both are in the order they begin. */
export function intersect(some: readonly Interval[], others: readonly Interval[]): Interval[] {
  const common: Interval[] = [];
  for (const one of some) {
    for (const other of others) {
      if (other.from >= one.to) break;
      if (other.to > one.from) common.push({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) });
    }
  }
  return common.toSorted(byBegin);
}

export function byBegin(a: Interval, b: Interval): number {
  return a.from - b.from;
}
