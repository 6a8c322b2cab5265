import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { rotateLog } from './logs.ts';
import type { Part, RunFile } from './run-file.ts';

export interface ChildPlan {
  part: Part;
  /** Absolute path: it is also how the process is known again after a kill -9. */
  script: string;
  env: NodeJS.ProcessEnv;
  logFile: string;
  runFile: RunFile;
  /** A line it says to the person at the terminal, rather than to its log. */
  onLine: (line: string) => void;
}

/** How long to wait before each new try: a fault at each start must not eat the machine. */
const PAUSES = [200, 500, 1_000, 2_000, 5_000];
/** A heap that is kept small is worth more here than the last percent of speed. */
const FLAGS = ['--max-semi-space-size=4', '--max-old-space-size=512'];
/** Who lived this long starts again at once. */
const WELL = 30_000;

/** A process of ours that may die and comes back alone. */
export class Child {
  readonly #plan: ChildPlan;
  readonly #stopping = new AbortController();
  #process: ChildProcess | undefined;
  #deaths = 0;

  constructor(plan: ChildPlan) {
    this.#plan = plan;
  }

  /** Starts it and keeps it running until `stop`. @returns a promise of its first death, for those who wait for it to be ready. */
  start(): Promise<void> {
    const first = this.#run();
    void this.#keep(first);
    return first;
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await gone;
    clearTimeout(late);
  }

  async #keep(first: Promise<void>): Promise<void> {
    let began = performance.now();
    let run = first;
    for (;;) {
      await run;
      if (this.#stopping.signal.aborted) return;
      this.#deaths = performance.now() - began > WELL ? 0 : this.#deaths + 1;
      const wait = PAUSES[Math.min(this.#deaths, PAUSES.length - 1)];
      this.#plan.onLine(`The ${this.#plan.part} ended and starts again. Its log: ${this.#plan.logFile}`);
      await pause(wait, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
      if (this.#stopping.signal.aborted) return;
      began = performance.now();
      run = this.#run();
    }
  }

  /** Runs it once, until it ends. */
  async #run(): Promise<void> {
    const { part, script, env, logFile, runFile, onLine } = this.#plan;
    rotateLog(logFile);
    const log = openSync(logFile, 'a', 0o600);
    // A group of its own: Ctrl-C reaches the supervisor alone, which ends things in order.
    const child = spawn(process.execPath, [...FLAGS, script], { env, detached: true, stdio: ['ignore', log, 'pipe'] });
    closeSync(log);
    this.#process = child;
    if (child.pid !== undefined) runFile.note(part, { pid: child.pid, mark: script });
    if (child.stderr) createInterface({ input: child.stderr }).on('line', onLine);
    await once(child, 'exit').catch((error: unknown) => onLine(String(error)));
    runFile.note(part, undefined);
  }
}
