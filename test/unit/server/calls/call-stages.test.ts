import { describe, expect, it } from 'vitest';
import { CallStage } from '../../../../src/contract/call.ts';
import { ALIVE, ANSWERED, CALL_STEPS, stepOf, UNANSWERED, type CallFact } from '../../../../src/server/calls/call-stages.ts';

/** Every stage by every fact; a dot stands for no change. */
const TABLE = `
            rings    rings_nowhere answered  met        withdrawn  unanswered callback_wanted over
waiting     ringing  .             accepted  .          abandoned  expired    callback        .
ringing     .        waiting       accepted  .          abandoned  expired    callback        .
accepted    .        .             .         connected  .          .          .               ended
connected   .        .             .         .          .          .          .               ended
ended       .        .             .         .          .          .          .               .
abandoned   .        .             .         .          .          .          .               .
expired     .        .             .         .          .          .          .               .
callback    .        .             .         .          .          .          .               .
`;
const [head = [], ...rows] = TABLE.trim().split('\n').map((line) => line.trim().split(/\s+/u));

describe('the life of a call', () => {
  it.each(rows.flatMap(([stage = '', ...targets]) => head.map((fact, index) => ({ stage, fact, target: targets[index] ?? '' }))))('$stage, $fact -> $target', ({ stage, fact, target }) => {
    expect(CALL_STEPS[stage as CallStage][fact as CallFact] ?? '.').toBe(target);
  });

  it('knows every stage, and no fact but these', () => {
    expect(rows.map(([stage]) => stage)).toEqual(CallStage.options);
    for (const stage of CallStage.options) for (const fact of Object.keys(CALL_STEPS[stage])) expect(head).toContain(fact);
  });

  it('ends somewhere from everywhere, and stays there', () => {
    for (const stage of CallStage.options) expect(Object.keys(CALL_STEPS[stage]).length > 0).toBe(ALIVE.includes(stage));
    expect([...UNANSWERED, ...ANSWERED]).toEqual(ALIVE);
  });

  it.each(head)('%s leads to one stage, so that one UPDATE can make the step', (fact) => {
    const { from, to } = stepOf(fact as CallFact);
    expect(from.length).toBeGreaterThan(0);
    for (const stage of from) expect(CALL_STEPS[stage][fact as CallFact]).toBe(to);
  });
});
