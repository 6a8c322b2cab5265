import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import { isBuilt } from './build-stamp.ts';
import { StartError } from './start-error.ts';

const run = promisify(execFile);

/** Builds the pages where they are missing or old, in a process of its own, since the builder keeps much memory. */
export async function buildPages(): Promise<string> {
  if (isBuilt()) return 'up to date';
  await run(process.execPath, [join(import.meta.dirname, 'build.ts')]).catch((error: unknown) => {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new StartError(stripVTControlCharacters(`The pages could not be built.\n${stdout ?? ''}${stderr ?? String(error)}`), { cause: error });
  });
  return 'built';
}
