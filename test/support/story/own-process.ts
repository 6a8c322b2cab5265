import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitFor } from '../../../src/start/processes.ts';

export interface ProcessPlan {
  readonly script: string;
  readonly env: NodeJS.ProcessEnv;
  /** Where its words go. */
  readonly logFile: string;
  /** An address that answers with success as soon as it is ready. */
  readonly readyUrl: string;
}

const START_LIMIT = 30_000;

/** A Node.js process of one story. It is known, ended and killed by its own id only. */
export class OwnProcess {
  readonly #plan: ProcessPlan;
  #child: ChildProcess | undefined;
  #lastOrder = 0;

  constructor(plan: ProcessPlan) {
    this.#plan = plan;
  }

  /** Resolves when it answers. May be called again after it has ended. */
  async start(): Promise<void> {
    const { script, env, logFile, readyUrl } = this.#plan;
    const log = openSync(logFile, 'a');
    const child = spawn(process.execPath, ['--import', join(import.meta.dirname, 'own-process-start.ts'), script], { env, stdio: ['ignore', log, log, 'ipc'] });
    closeSync(log);
    this.#child = child;
    const ready = await waitFor(async () => child.exitCode !== null || (await answers(readyUrl)) || undefined, START_LIMIT);
    if (!ready || child.exitCode !== null) throw new Error(`${script} did not come up:\n${this.log.slice(-2_000)}`);
  }

  get log(): string {
    return readFileSync(this.#plan.logFile, 'utf8');
  }

  /** Ends it, politely or at once, and waits until it is gone. */
  async end(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await gone;
    clearTimeout(late);
  }

  /** Tells it something and waits until it has obeyed. */
  async order(order: object): Promise<void> {
    const child = this.#child;
    if (!child) throw new Error('It does not run.');
    const id = (this.#lastOrder += 1);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const hear = (answer: { id?: number; failed?: string }): void => {
      if (answer.id !== id) return;
      if (answer.failed === undefined) resolve();
      else reject(new Error(answer.failed));
    };
    child.on('message', hear);
    child.send({ ...order, id });
    await promise.finally(() => child.off('message', hear));
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const reply = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    await reply.body?.cancel();
    return reply.ok;
  } catch {
    return false;
  }
}
