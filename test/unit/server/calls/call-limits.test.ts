import { describe, expect, it } from 'vitest';
import { reasonToEnd } from '../../../../src/server/calls/call-limits.ts';
import type { Together } from '../../../../src/server/calls/time-together.ts';

const at = (minutes: number): Date => new Date(Date.UTC(2026, 10, 23, 9, 0, 0) + minutes * 60_000);
const nobody: Together = { customerIn: false, adviserIn: false, metAt: null, adviceAt: null, apartSince: null, emptySince: null };
const both: Together = { ...nobody, customerIn: true, adviserIn: true, metAt: at(1) };

describe('an answered call', () => {
  it.each([
    { say: 'goes on while both are there', together: both, now: 179, reason: null },
    { say: 'is too long after three hours', together: both, now: 180, reason: 'too_long' },
    { say: 'goes on while one is alone for less than five minutes', together: { ...both, customerIn: false, apartSince: at(10) }, now: 14.9, reason: null },
    { say: 'ends when one has been alone for five', together: { ...both, customerIn: false, apartSince: at(10) }, now: 15, reason: 'alone' },
    { say: 'goes on for two minutes without anybody', together: { ...both, customerIn: false, adviserIn: false, apartSince: at(10), emptySince: at(12) }, now: 13.9, reason: null },
    { say: 'ends when nobody has been there for two', together: { ...both, customerIn: false, adviserIn: false, apartSince: at(10), emptySince: at(12) }, now: 14, reason: 'alone' },
    { say: 'gives both two minutes to come in', together: nobody, now: 1.9, reason: null },
    { say: 'has failed when nobody came in', together: nobody, now: 2, reason: 'failed' },
    { say: 'waits five minutes for the other side', together: { ...nobody, adviserIn: true }, now: 4.9, reason: null },
    { say: 'ends when the other side does not come', together: { ...nobody, adviserIn: true }, now: 5, reason: 'other_side_absent' },
    { say: 'has failed when the one who came went again', together: { ...nobody, emptySince: at(3) }, now: 5, reason: 'failed' },
  ])('$say', ({ together, now, reason }) => {
    expect(reasonToEnd({ acceptedAt: at(0), customerLeftAt: null }, together, at(now))).toBe(reason);
  });

  it('ends seconds after the customer said goodbye', () => {
    const call = { acceptedAt: at(0), customerLeftAt: at(10) };
    expect(reasonToEnd(call, both, at(10.1))).toBeNull();
    expect(reasonToEnd(call, both, at(10.2))).toBe('customer_left');
  });
});
