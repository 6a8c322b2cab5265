import { describe, expect, it } from 'vitest';
import { planRings, whoGoesAway, type Waiting } from '../../../../src/server/calls/plan-rings.ts';

const call = (callId: string, change: Partial<Waiting> = {}): Waiting => ({ callId, adviserIds: null, declinedBy: [], ...change });
const free = (adviserId: string): { adviserId: string; inCall: boolean } => ({ adviserId, inCall: false });
const busy = (adviserId: string): { adviserId: string; inCall: boolean } => ({ adviserId, inCall: true });

describe('who rings', () => {
  it.each([
    { say: 'everybody who is free', queue: [call('1')], advisers: [free('a'), busy('b'), free('c')], rings: { 1: ['a', 'c'] }, hopeless: [] },
    { say: 'nobody while all are in calls', queue: [call('1')], advisers: [busy('a')], rings: {}, hopeless: [] },
    { say: 'the longest waiting, when one is free', queue: [call('1'), call('2')], advisers: [free('a')], rings: { 1: ['a'] }, hopeless: [] },
    { say: 'as many calls as are free', queue: [call('1'), call('2'), call('3')], advisers: [free('a'), free('b')], rings: { 1: ['a', 'b'], 2: ['a', 'b'] }, hopeless: [] },
    { say: 'not who has declined', queue: [call('1', { declinedBy: ['a'] })], advisers: [free('a'), free('b')], rings: { 1: ['b'] }, hopeless: [] },
    { say: 'the next call at who has declined the first', queue: [call('1', { declinedBy: ['a'] }), call('2')], advisers: [free('a'), busy('b')], rings: { 2: ['a'] }, hopeless: [] },
    { say: 'only who gives the service', queue: [call('1', { adviserIds: ['b'] })], advisers: [free('a'), free('b')], rings: { 1: ['b'] }, hopeless: [] },
    { say: 'who gives the service is in a call', queue: [call('1', { adviserIds: ['b'] }), call('2')], advisers: [free('a'), busy('b')], rings: { 2: ['a'] }, hopeless: [] },
    { say: 'nobody is there', queue: [call('1'), call('2')], advisers: [], rings: {}, hopeless: ['1', '2'] },
    { say: 'all have declined', queue: [call('1', { declinedBy: ['a', 'b'] }), call('2')], advisers: [free('a'), free('b')], rings: { 2: ['a', 'b'] }, hopeless: ['1'] },
    { say: 'nobody there gives the service', queue: [call('1', { adviserIds: ['x'] })], advisers: [free('a')], rings: {}, hopeless: ['1'] },
  ])('$say', ({ queue, advisers, rings, hopeless }) => {
    const plan = planRings(queue, advisers);
    expect({ rings: Object.fromEntries(plan.rings), hopeless: plan.hopeless }).toEqual({ rings, hopeless });
  });
});

describe('who is set away', () => {
  it.each([
    { say: 'nobody after one missed ring', advisers: [{ adviserId: 'a', missed: 1 }, { adviserId: 'b', missed: 0 }], away: [] },
    { say: 'whoever missed two in a row', advisers: [{ adviserId: 'a', missed: 2 }, { adviserId: 'b', missed: 0 }], away: ['a'] },
    { say: 'not the last one', advisers: [{ adviserId: 'a', missed: 5 }], away: [] },
    { say: 'all but one when all have missed', advisers: [{ adviserId: 'a', missed: 2 }, { adviserId: 'b', missed: 3 }], away: ['b'] },
  ])('$say', ({ advisers, away }) => {
    expect(whoGoesAway(advisers)).toEqual(away);
  });
});
