import { House } from './support/house.ts';
import { median, type Result } from './support/result.ts';

const ROUNDS = 5;
const BUDGET = 5_000;
const BUDGET_AFTER_KILL = 12_000;

/** How long `npm start` takes on a prepared machine until shop and console are open, after Ctrl-C and after kill -9 of everything. */
export async function run(): Promise<Result> {
  const house = await House.create();
  try {
    const first = await house.start();
    const usual: number[] = [];
    const afterKill: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await house.stop();
      usual.push(await house.start());
      await house.kill();
      afterKill.push(await house.start());
    }
    const times = { usual: median(usual), afterKill: median(afterKill) };
    const ok = times.usual <= BUDGET && times.afterKill <= BUDGET_AFTER_KILL;
    return {
      ok,
      line: `start: usable in ${seconds(times.usual)} (budget ${seconds(BUDGET)}), after kill -9 in ${seconds(times.afterKill)} (budget ${seconds(BUDGET_AFTER_KILL)}); medians of ${ROUNDS}`,
      json: { ...times, first, rounds: { usual, afterKill }, budgets: { usual: BUDGET, afterKill: BUDGET_AFTER_KILL } },
    };
  } finally {
    await house.remove();
  }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}
