import { TestClock } from 'pg-boss';
import { run } from '../../../src/server/main.ts';

/** What a story may ask of the server's process. */
export type Order = { readonly ahead: number } | { readonly beat: string };

/** How often what is due is looked for, as in earnest. */
const POLL_MS = 500;

/** Our server on a clock that goes like the machine's, as far ahead of it as the story says; the jobs' clock goes with it. */
let ahead = Number(process.env['VISAVIS_TEST_AHEAD'] ?? '0');
const now = (): Date => new Date(Date.now() + ahead);
const jobsClock = new TestClock(now());
const { jobs } = await run({ clock: now, jobsClock });

/** One after the other, so that no job is taken twice. */
let work: Promise<void> = Promise.resolve();
const doDue = (): Promise<void> => (work = work.catch(() => undefined).then(async () => {
  await jobsClock.setTime(now());
  await jobs.runDue();
}));
setInterval(() => void doDue().catch((error: unknown) => process.stderr.write(`${String(error)}\n`)), POLL_MS);

async function obey(order: Order): Promise<void> {
  if ('ahead' in order) {
    ahead = order.ahead;
    await doDue();
  } else await jobs.runBeat(order.beat);
}

process.on('message', (order: Order & { id: number }) => {
  obey(order).then(
    () => process.send?.({ id: order.id }),
    (error: unknown) => process.send?.({ id: order.id, failed: String(error) }),
  );
});
