import type { WaitRange } from '../../contract/shop.ts';
import type { Tx } from '../platform/db.ts';
import { estimateWait } from './estimate-wait.ts';
import { readMean } from './read-mean.ts';
import { isFree, readRoster, takesCalls, type AdviserNow } from './roster.ts';

/** How long whoever comes now, or has this many before, may wait. */
export async function readWait(tx: Tx, { ahead, serviceId = null, roster }: { ahead: number; serviceId?: string | null; roster?: readonly AdviserNow[] }, now: Date): Promise<WaitRange | null> {
  const advisers = (roster ?? (await readRoster(tx, now))).filter(takesCalls);
  if (advisers.length === 0) return null;
  return estimateWait({ ahead, advisers: advisers.length, free: advisers.filter(isFree).length, mean: await readMean(tx, serviceId) });
}
