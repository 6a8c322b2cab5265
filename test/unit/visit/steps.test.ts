import { describe, expect, it } from 'vitest';
import { CallStage } from '../../../src/contract/call.ts';
import { BOOKING_STEPS } from '../../../src/visit/booking-step.ts';
import type { BookingSignal, BookingStep } from '../../../src/visit/booking-step.ts';
import { CALL_STEPS, newsOf } from '../../../src/visit/call-step.ts';
import type { CallNews, CallStep } from '../../../src/visit/call-step.ts';

const after = (...signals: BookingSignal[]): BookingStep => signals.reduce<BookingStep>((step, signal) => BOOKING_STEPS[step][signal] ?? step, 'loading');
const afterNews = (...news: CallNews[]): CallStep => news.reduce<CallStep>((step, one) => CALL_STEPS[step][one] ?? step, 'preview');

describe('the steps of the manage page', () => {
  it('return to the booking once it is moved or cancelled', () => {
    expect(after('loaded', 'move', 'loaded')).toBe('shown');
    expect(after('loaded', 'cancel', 'loaded')).toBe('shown');
  });

  it('stay where they are when the server refuses', () => {
    expect(after('loaded', 'move', 'refused')).toBe('moving');
    expect(after('loaded', 'cancel', 'refused')).toBe('cancelling');
  });

  it('keep a running call on the page while the booking is read again', () => {
    expect(after('loaded', 'join', 'loaded')).toBe('calling');
  });

  it('try again after a failure', () => {
    expect(after('refused', 'retry', 'loaded')).toBe('shown');
  });
});

describe('the steps into a booked call', () => {
  it('lead over the preview and the wait into the room and out of it', () => {
    expect(afterNews('ready', 'opened', 'waits')).toBe('waiting');
    expect(afterNews('ready', 'opened', 'waits', 'meets')).toBe('live');
    expect(afterNews('ready', 'opened', 'meets', 'ends')).toBe('over');
  });

  it('go by the room once there is one', () => {
    expect(afterNews('ready', 'opened', 'meets', 'refused')).toBe('live');
    expect(afterNews('ready', 'opened', 'meets', 'waits')).toBe('live');
  });

  it('begin anew from the preview', () => {
    expect(afterNews('ready', 'refused', 'again')).toBe('preview');
    expect(afterNews('ready', 'opened', 'ends', 'again')).toBe('preview');
  });

  it('know what every stage of a call means', () => {
    const meaning = Object.fromEntries(CallStage.options.map((stage) => [stage, newsOf(stage)]));
    expect(meaning).toEqual({ waiting: 'waits', ringing: 'waits', accepted: 'meets', connected: 'meets', ended: 'ends', abandoned: 'ends', expired: 'ends', callback: 'ends' });
  });
});
