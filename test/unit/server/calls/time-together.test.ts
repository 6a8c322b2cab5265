import { describe, expect, it } from 'vitest';
import { timeTogether, type Stay } from '../../../../src/server/calls/time-together.ts';

const at = (seconds: number): Date => new Date(Date.UTC(2026, 10, 23, 9, 0, 0) + seconds * 1000);
const stay = (role: Stay['role'], joined: number, left?: number): Stay => ({ role, joinedAt: at(joined), leftAt: left === undefined ? null : at(left) });
const adviser = (joined: number, left?: number): Stay => stay('adviser', joined, left);
const customer = (joined: number, left?: number): Stay => stay('customer', joined, left);

describe('time together', () => {
  it.each([
    { say: 'nobody', stays: [], now: 100, met: null, advice: null },
    { say: 'one side alone for long', stays: [adviser(0)], now: 1000, met: null, advice: null },
    { say: 'both, not yet long enough', stays: [adviser(0), customer(5)], now: 34, met: 5, advice: null },
    { say: 'both for 30 s to the second', stays: [adviser(0), customer(5)], now: 35, met: 5, advice: 35 },
    { say: 'both, found late', stays: [adviser(0), customer(5)], now: 500, met: 5, advice: 35 },
    { say: 'over before 30 s', stays: [adviser(0, 29), customer(0, 29)], now: 500, met: 0, advice: null },
    { say: 'over after 30 s', stays: [adviser(0, 40), customer(0, 31)], now: 500, met: 0, advice: 30 },
    { say: 'one after the other', stays: [adviser(0, 40), customer(40, 90)], now: 500, met: null, advice: null },
    { say: 'a gap is not counted', stays: [adviser(0), customer(0, 20), customer(25)], now: 500, met: 0, advice: 35 },
    { say: 'many page loads', stays: [adviser(0), customer(0, 10), customer(12, 22), customer(24, 33), customer(40)], now: 500, met: 0, advice: 41 },
    { say: 'two stays of one side that overlap count once', stays: [adviser(0), customer(0, 15), customer(10, 25)], now: 500, met: 0, advice: null },
    { say: 'a stay without length', stays: [adviser(0), customer(7, 7)], now: 500, met: null, advice: null },
    { say: 'a page load without a gap', stays: [adviser(0), customer(0, 20), customer(20)], now: 500, met: 0, advice: 30 },
    { say: 'what has not happened yet', stays: [adviser(0), customer(50)], now: 40, met: null, advice: null },
  ])('$say', ({ stays, now, met, advice }) => {
    const { metAt, adviceAt } = timeTogether(stays, at(now));
    expect({ metAt, adviceAt }).toEqual({ metAt: met === null ? null : at(met), adviceAt: advice === null ? null : at(advice) });
  });

  it('does not depend on the order in which the stays are read', () => {
    const stays = [customer(24, 33), adviser(0), customer(40), customer(0, 10), customer(12, 22)];
    expect(timeTogether(stays, at(500)).adviceAt).toEqual(at(41));
  });

  it.each([
    { say: 'both there', stays: [adviser(0), customer(5)], apart: null, empty: null },
    { say: 'the customer gone', stays: [adviser(0), customer(5, 60)], apart: 60, empty: null },
    { say: 'the adviser gone first, then the customer', stays: [adviser(0, 50), customer(5, 60)], apart: 50, empty: 60 },
    { say: 'never met', stays: [adviser(0, 50)], apart: null, empty: 50 },
    { say: 'a page load without a gap', stays: [adviser(0), customer(5, 60), customer(60)], apart: null, empty: null },
    { say: 'back again', stays: [adviser(0), customer(5, 60), customer(70)], apart: null, empty: null },
  ])('tells since when somebody is alone or nobody there: $say', ({ stays, apart, empty }) => {
    const { apartSince, emptySince } = timeTogether(stays, at(500));
    expect({ apartSince, emptySince }).toEqual({ apartSince: apart === null ? null : at(apart), emptySince: empty === null ? null : at(empty) });
  });
});
