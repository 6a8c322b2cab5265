import { readSettings, SettingsError, unknownSettings } from '../server/platform/settings.ts';
import { HAND_OVER } from './run-file.ts';
import { StartError } from './start-error.ts';
import { Supervisor } from './supervisor.ts';
import { Terminal } from './terminal.ts';

/** The second stage of `npm start`, on the pinned Node.js. */
async function main(): Promise<void> {
  // A window that was closed takes the output with it, and what runs must still be ended in order.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const terminal = new Terminal();
  const settings = readSettings(process.env);
  for (const { name, nearest } of unknownSettings(process.env)) terminal.print(`There is no setting ${name}. Did you mean ${nearest}?`);
  const supervisor = new Supervisor(settings, terminal);
  let ending = false;
  const end = (words: string, handOver = false): void => {
    if (ending) return;
    ending = true;
    terminal.print(words);
    void supervisor.stop({ handOver }).then(() => process.exit(0), fail);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end('Ending …'));
  process.on(HAND_OVER, () => end('Another start takes over.', true));
  // Whoever started us is gone without a word, so nobody could end us any more.
  process.on('disconnect', () => end('Ending …'));
  try {
    await supervisor.start();
  } catch (error) {
    if (ending) return;
    ending = true;
    await supervisor.stop();
    throw error;
  }
}

function fail(error: unknown): void {
  const known = error instanceof StartError || error instanceof SettingsError;
  console.error(known ? `\n${error.message}` : error);
  process.exit(1);
}

await main().catch(fail);
