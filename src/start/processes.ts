import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Asks again and again until `check` gives an answer, or the time is over. */
export async function waitFor<T>(check: () => Promise<T | undefined>, milliseconds: number): Promise<T | undefined> {
  const end = performance.now() + milliseconds;
  for (;;) {
    const answer = await check();
    if (answer !== undefined || performance.now() > end) return answer;
    await pause(25);
  }
}

/** The command line of a process, or nothing when no such process lives. */
async function commandOf(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux') {
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    return line.replaceAll('\0', ' ').trim() || undefined;
  }
  const listed = await run('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => undefined);
  return listed?.stdout.trim();
}

/** Whether a process id still belongs to what we started: numbers are given out again, so its command line must carry our mark. */
export async function isOurs(pid: number, mark: string): Promise<boolean> {
  const command = await commandOf(pid);
  return command?.includes(mark) ?? false;
}

export interface Signal {
  name: NodeJS.Signals;
  /** How long the process may take before the next signal. */
  patience: number;
}

/** Ends a process that carries our mark, one signal after the other, and says whether it is gone. */
export async function endProcess(pid: number, mark: string, signals: readonly Signal[]): Promise<boolean> {
  for (const { name, patience } of signals) {
    if (!(await isOurs(pid, mark))) return true;
    try {
      process.kill(pid, name);
    } catch {
      // Gone between the look and the signal.
    }
    const gone = await waitFor(async () => ((await isOurs(pid, mark)) ? undefined : true), patience);
    if (gone) return true;
  }
  return false;
}
