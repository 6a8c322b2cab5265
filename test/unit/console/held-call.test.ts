import { describe, expect, it } from 'vitest';
import type { DeskCall } from '../../../src/console/call/held-call.ts';
import { followCall } from '../../../src/console/call/held-call.ts';

const shown = (callId: string, stage: DeskCall['stage'] = 'connected'): DeskCall => ({
  callId, stage, customerName: null, topic: null, page: null, serviceName: null, acceptedAt: '', connectedAt: null, advice: false,
});
const held = (callId: string, seen: boolean, here = true) => ({ callId, seen, here });

describe('the call of this window', () => {
  it('is not lost to a view that is older than the answer', () => {
    expect(followCall(held('a', false), null, {})).toEqual(held('a', false));
  });

  it('is over once the desk that has shown it shows it no more', () => {
    expect(followCall(held('a', true), null, {})).toBeUndefined();
    expect(followCall(held('a', true), shown('a', 'ended'), {})).toBeUndefined();
  });

  it('does not come back when it was just left', () => {
    expect(followCall(undefined, shown('a'), { left: 'a' })).toBeUndefined();
    expect(followCall(undefined, shown('b'), { left: 'a' })).toEqual(held('b', true, false));
  });

  it('is entered again after a page load, and only by the window that held it', () => {
    expect(followCall(undefined, shown('a'), { kept: 'a' })).toEqual(held('a', true));
    expect(followCall(undefined, shown('a'), {})).toEqual(held('a', true, false));
  });
});
