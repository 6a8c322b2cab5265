import { describe, expect, it } from 'vitest';
import { statusOf } from '../../../src/visit/booking-status.ts';

const booking = { state: 'confirmed', cancelledBy: null, joinFrom: '2026-11-26T15:20:00Z', endsAt: '2026-11-26T16:00:00Z' } as const;
const at = (time: string): number => Date.parse(`2026-11-26T${time}:00Z`);

describe('what a booking means to its customer', () => {
  it.each([
    ['15:19', 'ahead'],
    ['15:20', 'open'],
    ['16:59', 'open'],
    ['17:01', 'over'],
  ])('at %s is %s', (time, status) => {
    expect(statusOf(booking, at(time))).toBe(status);
  });

  it('follows its state, whatever the time', () => {
    const of = (state: 'cancelled' | 'attended' | 'adviser_no_show' | 'customer_no_show' | 'pending'): string => statusOf({ ...booking, state }, at('15:30'));
    expect([of('cancelled'), of('attended'), of('adviser_no_show'), of('customer_no_show'), of('pending')]).toEqual(['cancelled', 'attended', 'missed', 'absent', 'pending']);
    expect(statusOf({ ...booking, state: 'cancelled', cancelledBy: 'time' }, at('15:30'))).toBe('lapsed');
    expect(statusOf({ ...booking, state: 'pending' }, at('16:01'))).toBe('over');
  });
});
