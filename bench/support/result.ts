/** What a measurement says. */
export interface Result {
  /** Whether it is within its budget. */
  ok: boolean;
  /** One line for a person, the budget in it. */
  line: string;
  /** The same for a machine, and whatever else was measured. */
  json: Record<string, unknown>;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** The smallest of the values that so many of them, as a share of one, do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN;
}
