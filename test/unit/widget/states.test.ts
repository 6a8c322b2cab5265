import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ADVICE_STEPS, type AdvicePhase, type AdviceSignal } from '../../../src/widget/advice-state.ts';
import { PANEL_STEPS, type PanelPhase, type PanelSignal } from '../../../src/widget/panel-state.ts';

const panelSignals = [...new Set(Object.values(PANEL_STEPS).flatMap((steps) => Object.keys(steps)))] as PanelSignal[];
const adviceSignals = [...new Set(Object.values(ADVICE_STEPS).flatMap((steps) => Object.keys(steps)))] as AdviceSignal[];

const walkPanel = (signals: readonly PanelSignal[], from: PanelPhase = 'idle'): PanelPhase =>
  signals.reduce<PanelPhase>((phase, signal) => PANEL_STEPS[phase][signal] ?? phase, from);
const walkAdvice = (signals: readonly AdviceSignal[], from: AdvicePhase = 'request'): AdvicePhase =>
  signals.reduce<AdvicePhase>((phase, signal) => ADVICE_STEPS[phase][signal] ?? phase, from);

it('leads from opening to a booked time', () => {
  expect(walkPanel(['open', 'known', 'book', 'choose_service', 'hold', 'confirm'])).toBe('booked');
});

it('asks for another time when the one that was held is gone', () => {
  expect(walkPanel(['open', 'known', 'book', 'choose_service', 'hold', 'change_time'])).toBe('time');
});

it('tries again after the server was away', () => {
  expect(walkPanel(['open', 'unreachable', 'open', 'known'])).toBe('choose');
});

it('takes up a running call before the panel was ever opened', () => {
  expect(walkPanel(['call'])).toBe('advice');
  expect(walkAdvice(['resumed', 'accepted', 'over'])).toBe('after');
});

it('confirms nothing that was not held', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...panelSignals)), (signals) => {
      const end = walkPanel(signals);
      if (end === 'booked') expect(signals.lastIndexOf('hold')).toBeLessThan(signals.lastIndexOf('confirm'));
    }),
  );
});

it('never reaches a call that nobody has accepted, and never leaves its end', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...adviceSignals)), (signals) => {
      const end = walkAdvice(signals);
      if (end === 'call' || end === 'after') expect(signals).toContain('accepted');
      const [missed, after] = [walkAdvice(signals, 'missed'), walkAdvice(signals, 'after')];
      expect([missed, after]).toEqual(['missed', 'after']);
    }),
  );
});
