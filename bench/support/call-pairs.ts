import type { Kind } from './call-stage.ts';
import { median, type Result } from './result.ts';

export interface Pairs {
  readonly own: readonly number[];
  readonly bare: readonly number[];
}

/** Measures in turn, the first of each pair changing, so that whatever else the machine does falls on both. */
export async function interleave(rounds: number, measure: (kind: Kind) => Promise<number>): Promise<Pairs> {
  const pairs: Record<Kind, number[]> = { own: [], bare: [] };
  // Once without counting: caches, code and processes are warm from then on.
  for (const kind of ['bare', 'own'] as const) await measure(kind);
  for (let round = 0; round < rounds; round += 1) {
    const order: Kind[] = round % 2 === 0 ? ['own', 'bare'] : ['bare', 'own'];
    for (const kind of order) pairs[kind].push(Math.round(await measure(kind)));
  }
  return pairs;
}

export function compare(what: string, { own, bare }: Pairs, budget: number, limit = Number.POSITIVE_INFINITY): Result {
  const times = { own: median(own), bare: median(bare) };
  const ratio = times.own / times.bare;
  const ok = ratio <= budget && times.own <= limit;
  const most = Number.isFinite(limit) ? `, and ${limit} ms` : '';
  return {
    ok,
    line: `${what} in ${times.own} ms, a bare page ${times.bare} ms: ratio ${ratio.toFixed(2)} (budget ${budget}${most}); medians of ${own.length} pairs`,
    json: { ratio, budget, ...(Number.isFinite(limit) && { limit }), ...times, pairs: { own, bare } },
  };
}
