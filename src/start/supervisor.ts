import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { addressOf, type Settings } from '../server/platform/settings.ts';
import { claimAddresses } from './addresses.ts';
import { answers } from './answers.ts';
import { buildPages } from './build-step.ts';
import { Child } from './child.ts';
import { openDatabase, type Database } from './database.ts';
import { demoEnv, demoUrl, seedDemoShop, type DemoShop } from './demo-shop.ts';
import { prepareFolder } from './folder.ts';
import { LiveKit } from './livekit.ts';
import { buildLiveKit, findLiveKit, NO_LIVEKIT, type LiveKitSource } from './livekit-binary.ts';
import { waitFor } from './processes.ts';
import { RunFile, type Part } from './run-file.ts';
import { StartError } from './start-error.ts';
import type { Terminal, Work } from './terminal.ts';

const ROOT = join(import.meta.dirname, '../..');
/** How often we look whether database and LiveKit, which outlive us and so are no children, are still there. */
const LOOK = 2_000;

/** What starts again if it was started and has died, and says whether that was so. */
interface Shared {
  revive(): Promise<boolean>;
}

/** Owns PostgreSQL, LiveKit, our server and the demo shop: starts them, keeps them running, and ends them in order. */
export class Supervisor {
  readonly #settings: Settings;
  readonly #terminal: Terminal;
  readonly #runFile: RunFile;
  /** Our server and the demo shop, which end with every start. */
  readonly #children = new AsyncDisposableStack();
  /** Database and LiveKit, which the next start may take over. */
  readonly #shared = new AsyncDisposableStack();
  readonly #ending = new AbortController();
  #starting: Promise<void> = Promise.resolve();

  constructor(settings: Settings, terminal: Terminal) {
    this.#settings = settings;
    this.#terminal = terminal;
    prepareFolder(settings.VISAVIS_DATA);
    this.#runFile = new RunFile(settings.VISAVIS_DATA);
  }

  /** Starts everything. Shop and console are open before a LiveKit that must first be built. */
  start(): Promise<void> {
    this.#starting = this.#start();
    return this.#starting;
  }

  /** Ends all that was started, or only what the next start cannot take over. */
  async stop({ handOver = false } = {}): Promise<void> {
    this.#ending.abort();
    // What was begun is waited for, so that nothing is left behind.
    await this.#starting.catch(() => undefined);
    await this.#children.disposeAsync();
    if (!handOver) await this.#shared.disposeAsync();
    this.#runFile.clear();
  }

  async #start(): Promise<void> {
    if (await this.#runFile.takeOver()) this.#terminal.print('An earlier start was still running; this one takes over.');
    this.#runFile.note('supervisor', { pid: process.pid, mark: join(import.meta.dirname, 'main.ts') });
    await claimAddresses(this.#settings);
    const database = await this.#step('PostgreSQL', () => openDatabase(this.#settings), ({ how }) => how);
    this.#shared.defer(() => database.stop());
    await this.#step('Pages', buildPages, String);
    const source = this.#settings.LIVEKIT_URL === undefined ? findLiveKit() : undefined;
    const livekit = source && (await this.#prepareLiveKit());
    const shop = await this.#openHouse(database, livekit, source);
    this.#printAddresses(shop);
    void this.#keepShared({ PostgreSQL: database, LiveKit: livekit });
    if (livekit && source && 'go' in source) await this.#startLiveKit(livekit, source);
    if (!source && this.#settings.LIVEKIT_URL === undefined) this.#terminal.print(NO_LIVEKIT);
  }

  async #prepareLiveKit(): Promise<LiveKit> {
    const livekit = await LiveKit.prepare(this.#settings.VISAVIS_DATA, `${addressOf(this.#settings.VISAVIS_LISTEN)}/v1/livekit/webhook`);
    this.#shared.defer(() => livekit.stop());
    return livekit;
  }

  async #openHouse(database: Database, livekit: LiveKit | undefined, source: LiveKitSource): Promise<DemoShop> {
    const env = { ...process.env, ...livekit?.env, DATABASE_URL: database.url };
    const livekitUrl = this.#settings.VISAVIS_LIVEKIT_PUBLIC_URL ?? this.#settings.LIVEKIT_URL ?? livekit?.env.LIVEKIT_URL;
    const seeding = seedDemoShop(env);
    const steps = await Promise.allSettled([
      this.#step('Server', () => this.#startChild('server', 'src/server/main.ts', env, `${addressOf(this.#settings.VISAVIS_LISTEN)}/readyz`)),
      seeding.then((shop) => this.#step('Demo shop', () => this.#startChild('demo', 'demo/server.ts', demoEnv(this.#settings, shop, livekitUrl), demoUrl(this.#settings)))),
      livekit && source && 'binary' in source ? this.#startLiveKit(livekit, source) : undefined,
    ]);
    for (const step of steps) if (step.status === 'rejected') throw step.reason;
    return seeding;
  }

  /** A step, unless we are ending: then nothing more begins. */
  async #step<T>(title: string, work: Work<T>, say?: (result: T) => string): Promise<T> {
    this.#ending.signal.throwIfAborted();
    return this.#terminal.step(title, work, say);
  }

  async #startChild(part: Exclude<Part, 'supervisor'>, script: string, env: NodeJS.ProcessEnv, url: string): Promise<void> {
    const logFile = join(this.#settings.VISAVIS_DATA, `${part}.log`);
    const child = new Child({ part, script: join(ROOT, script), env, logFile, runFile: this.#runFile, onLine: (line) => this.#terminal.print(line) });
    this.#children.defer(() => child.stop());
    let died = false;
    void child.start().then(() => (died = true));
    const ready = await waitFor(async () => (died || this.#ending.signal.aborted ? false : (await answers(url)) || undefined), 60_000);
    if (!ready) throw new StartError(`The ${part} does not come up. What it said stands above, or in ${logFile}.`);
  }

  /** Calls are worth having, but everything else works without them, so a LiveKit that fails stops nothing. */
  async #startLiveKit(livekit: LiveKit, source: NonNullable<LiveKitSource>): Promise<void> {
    try {
      const binary = 'binary' in source ? source.binary : await this.#step('Building LiveKit, once, for calls', (progress) => buildLiveKit(source.go, progress, this.#ending.signal));
      await this.#step('LiveKit', async () => ((await livekit.start(binary)) ? 'still ran' : 'started'), String);
    } catch (error) {
      if (!this.#ending.signal.aborted) this.#terminal.print(error instanceof Error ? error.message : String(error));
    }
  }

  /** Brings database and LiveKit back when they die. What cannot be brought back now is tried again at the next look. */
  async #keepShared(parts: Readonly<Record<string, Shared | undefined>>): Promise<void> {
    const { signal } = this.#ending;
    for (;;) {
      await pause(LOOK, undefined, { signal, ref: false }).catch(() => undefined);
      if (signal.aborted) return;
      for (const [name, part] of Object.entries(parts)) {
        const revived = await part?.revive().catch(() => false);
        if (revived) this.#terminal.print(`${name} had ended and was started again.`);
      }
    }
  }

  #printAddresses(shop: DemoShop): void {
    const url = this.#settings.VISAVIS_PUBLIC_URL;
    const lines = [
      `  Demo shop  ${demoUrl(this.#settings)}`,
      `  Console    ${url}/console`,
      `  Sign in    ${shop.signInUrl} (once)`,
      `  API        ${url}/docs`,
    ];
    this.#terminal.print(`\n${lines.join('\n')}\n\n  Ctrl-C ends everything.\n`);
  }
}
