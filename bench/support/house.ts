import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '../../src/start/ports.ts';

const ROOT = join(import.meta.dirname, '../..');
/** The line that `npm start` prints below the addresses. */
const OPEN = 'Ctrl-C ends everything.';

/** One installation of its own: a data folder and addresses that nobody else uses. */
export class House {
  readonly #data = mkdtempSync(join(tmpdir(), 'visavis-bench-'));
  readonly #ports: readonly number[];
  #process: ChildProcess | undefined;

  private constructor(ports: readonly number[]) {
    this.#ports = ports;
    // Started as root, the database runs as another user, who must come through here.
    chmodSync(this.#data, 0o711);
  }

  static async create(): Promise<House> {
    return new House([await freePort(0), await freePort(0), await freePort(0)]);
  }

  get consoleUrl(): string {
    return `http://127.0.0.1:${this.#ports[0]}/console`;
  }

  get shopUrl(): string {
    return `http://localhost:${this.#ports[2]}/`;
  }

  /** Runs `npm start`'s own command. @returns milliseconds until shop and console were open. */
  async start(): Promise<number> {
    const begin = performance.now();
    const [server, metrics, demo] = this.#ports.map((port) => `127.0.0.1:${port}`);
    const child = spawn(process.execPath, [join(ROOT, 'src/start/bootstrap.js'), 'start'], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, VISAVIS_DATA: this.#data, VISAVIS_LISTEN: server, VISAVIS_METRICS_LISTEN: metrics, VISAVIS_DEMO_LISTEN: demo },
    });
    this.#process = child;
    const said: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      said.push(line);
      if (!line.includes(OPEN)) continue;
      for (const url of [this.consoleUrl, this.shopUrl]) await expectPage(url);
      child.stdout.resume();
      return performance.now() - begin;
    }
    throw new Error(`The start ended before it was open:\n${said.join('\n')}`);
  }

  /** What Ctrl-C does. */
  async stop(): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill('SIGINT');
    await exit;
  }

  /** What a power cut does: everything that runs is gone at once. */
  async kill(): Promise<void> {
    const child = this.#process;
    const exit = child && once(child, 'exit');
    for (const pid of [child?.pid, ...Object.values(this.processes()).flat()]) if (pid !== undefined) killHard(pid);
    await exit;
  }

  /** The processes that run, by what they are. */
  processes(): { supervisor: number[]; server: number[]; demo: number[]; livekit: number[]; postgres: number[] } {
    const run = this.#read<Partial<Record<'supervisor' | 'server' | 'demo', { pid: number }>>>('run.json') ?? {};
    const livekit = this.#read<{ pid?: number }>('livekit.json')?.pid;
    const file = join(this.#data, 'postgres/data/postmaster.pid');
    const postmaster = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
    return {
      supervisor: present(run.supervisor?.pid),
      server: present(run.server?.pid),
      demo: present(run.demo?.pid),
      livekit: present(livekit),
      postgres: present(postmaster),
    };
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.#data, { recursive: true, force: true });
  }

  #read<T>(name: string): T | undefined {
    const file = join(this.#data, name);
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined;
  }
}

function present(pid: number | undefined): number[] {
  return pid === undefined ? [] : [pid];
}

function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Gone already.
  }
}

async function expectPage(url: string): Promise<void> {
  const reply = await fetch(url);
  await reply.body?.cancel();
  if (!reply.ok) throw new Error(`${url} answers ${reply.status}.`);
}
