import { describe, expect, it } from 'vitest';
import { CALL_STEPS, isUnderWay } from '../../../src/call/call-state.ts';
import type { CallPhase, CallSignal } from '../../../src/call/call-state.ts';

const PHASES = ['idle', 'connecting', 'live', 'reconnecting', 'rebuilding', 'ended', 'failed'] as const satisfies readonly CallPhase[];
const SIGNALS = ['join', 'connected', 'interrupted', 'resumed', 'dropped', 'gave_up', 'displaced', 'over', 'leave'] as const satisfies readonly CallSignal[];

/** Every cell of the table, once more and by hand: a dot changes nothing. */
const EXPECTED = `
             join        connected  interrupted   resumed  dropped     gave_up  displaced  over   leave
idle         connecting  .          .             .        .           .        .          .      .
connecting   .           live       .             .        .           failed   failed     ended  ended
live         .           .          reconnecting  .        rebuilding  failed   failed     ended  ended
reconnecting .           .          .             live     rebuilding  failed   failed     ended  ended
rebuilding   .           live       .             .        .           failed   failed     ended  ended
ended        .           .          .             .        .           .        .          .      .
failed       connecting  .          .             .        .           .        .          ended  ended`;

describe('the phases of a call', () => {
  const [head = [], ...rows] = EXPECTED.trim().split('\n').map((line) => line.trim().split(/\s+/u));

  it('cover every phase and signal', () => {
    expect(head).toEqual(SIGNALS);
    expect(rows.map(([phase]) => phase)).toEqual(PHASES);
    expect(Object.keys(CALL_STEPS).toSorted()).toEqual(PHASES.toSorted());
  });

  for (const [phase, ...cells] of rows) {
    it(`make of each signal what is agreed, in ${phase}`, () => {
      const steps = CALL_STEPS[phase as CallPhase];
      expect(SIGNALS.map((signal) => steps[signal] ?? '.')).toEqual(cells);
    });
  }

  it('can always be left while a room is held or sought', () => {
    for (const phase of PHASES.filter((one) => isUnderWay(one))) expect(CALL_STEPS[phase].leave).toBe('ended');
  });

  it('hold or seek a room in all phases between the first and the last', () => {
    expect(PHASES.filter((one) => isUnderWay(one))).toEqual(['connecting', 'live', 'reconnecting', 'rebuilding']);
  });
});
