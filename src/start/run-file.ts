import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endProcess, isOurs, type Signal } from './processes.ts';

/** A process we started, and words of its command line that tell it from another program with the same number. */
export interface Started {
  pid: number;
  mark: string;
}

export type Part = 'supervisor' | 'server' | 'demo';

/** Asks a supervisor to leave database and LiveKit to us. */
export const HAND_OVER = 'SIGUSR2';

/** Remembers in the data folder what runs, so that a start after a kill -9 finds what was left behind. */
export class RunFile {
  readonly #file: string;

  constructor(folder: string) {
    this.#file = join(folder, 'run.json');
  }

  note(part: Part, started: Started | undefined): void {
    const { [part]: _, ...others } = this.#read();
    this.#write(started ? { ...others, [part]: started } : others);
  }

  /** Ends the supervisor, server and demo shop of an earlier start. Database and LiveKit stay, to be adopted. @returns whether there was one. */
  async takeOver(): Promise<boolean> {
    const { supervisor, server, demo } = this.#read();
    let found = false;
    if (supervisor && supervisor.pid !== process.pid) {
      found = await endIfAlive(supervisor, [{ name: HAND_OVER, patience: 15_000 }, { name: 'SIGKILL', patience: 5_000 }]);
    }
    for (const child of [server, demo]) {
      if (child && (await endIfAlive(child, [{ name: 'SIGTERM', patience: 10_000 }, { name: 'SIGKILL', patience: 5_000 }]))) found = true;
    }
    this.#write({});
    return found;
  }

  clear(): void {
    rmSync(this.#file, { force: true });
  }

  #read(): Partial<Record<Part, Started>> {
    if (!existsSync(this.#file)) return {};
    try {
      return JSON.parse(readFileSync(this.#file, 'utf8')) as Partial<Record<Part, Started>>;
    } catch {
      // Cut short by a power cut, in which nothing survived that it could tell of.
      return {};
    }
  }

  #write(parts: Partial<Record<Part, Started>>): void {
    writeFileSync(`${this.#file}.new`, JSON.stringify(parts), { mode: 0o600 });
    renameSync(`${this.#file}.new`, this.#file);
  }
}

async function endIfAlive({ pid, mark }: Started, signals: readonly Signal[]): Promise<boolean> {
  if (!(await isOurs(pid, mark))) return false;
  await endProcess(pid, mark, signals);
  return true;
}
