/** A request in the queue, longest waiting first. */
export interface Waiting {
  readonly callId: string;
  /** Advisers who give the service that is asked for; null means all do. */
  readonly adviserIds: readonly string[] | null;
  /** Advisers who have declined this call. */
  readonly declinedBy: readonly string[];
}

/** An adviser who takes calls now. */
export interface Takes {
  readonly adviserId: string;
  readonly inCall: boolean;
}

export interface RingPlan {
  /** At whom each call rings; a call that is not named waits. */
  readonly rings: ReadonlyMap<string, readonly string[]>;
  /** Calls that nobody can ever answer. */
  readonly hopeless: readonly string[];
}

/**
 * Decides who rings: every free adviser at once, for as many calls as there are free advisers, so that the longest waiting
 * comes first. Nobody waits for nobody: a call that none of those who are there can take is given up.
 */
export function planRings(queue: readonly Waiting[], advisers: readonly Takes[]): RingPlan {
  const rings = new Map<string, readonly string[]>();
  const hopeless: string[] = [];
  const taken = new Map<string, number>();
  for (const { callId, adviserIds, declinedBy } of queue) {
    const able = advisers.filter(({ adviserId }) => (adviserIds?.includes(adviserId) ?? true) && !declinedBy.includes(adviserId));
    const free = able.filter(({ inCall }) => !inCall).map(({ adviserId }) => adviserId);
    if (able.length === 0) hopeless.push(callId);
    // Calls before this one that ring at these advisers may take each of them away.
    const before = Math.max(0, ...free.map((adviserId) => taken.get(adviserId) ?? 0));
    if (free.length <= before) continue;
    rings.set(callId, free);
    for (const adviserId of free) taken.set(adviserId, (taken.get(adviserId) ?? 0) + 1);
  }
  return { rings, hopeless };
}

/** Missed rings in a row after which an adviser is taken to have gone. */
const PATIENCE = 2;

/** Who is set away after missing a ring; the last one who takes calls is kept, and only warned. */
export function whoGoesAway(advisers: readonly { adviserId: string; missed: number }[]): string[] {
  const away = advisers.filter(({ missed }) => missed >= PATIENCE);
  const keepOne = away.length === advisers.length;
  return away.toSorted((a, b) => b.missed - a.missed).slice(0, keepOne ? -1 : undefined).map(({ adviserId }) => adviserId);
}
