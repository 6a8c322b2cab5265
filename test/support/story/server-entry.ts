import { run } from '../../../src/server/main.ts';

/** What a story may ask of the server's process. */
export type Order = { readonly ahead: number } | { readonly beat: string };

/** Our server on a clock that goes like the machine's, as far ahead of it as the story says. */
let ahead = Number(process.env['VISAVIS_TEST_AHEAD'] ?? '0');
const { jobs } = await run({ clock: () => new Date(Date.now() + ahead) });

async function obey(order: Order): Promise<void> {
  if ('ahead' in order) ahead = order.ahead;
  else await jobs.runBeat(order.beat);
}

process.on('message', (order: Order & { id: number }) => {
  obey(order).then(
    () => process.send?.({ id: order.id }),
    (error: unknown) => process.send?.({ id: order.id, failed: String(error) }),
  );
});
