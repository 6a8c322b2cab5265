import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '../../../src/server/platform/settings.ts';
import { demoEnv, demoUrl, seedDemoShop, type DemoShop } from '../../../src/start/demo-shop.ts';
import { cacheFolder } from '../../../src/start/livekit-binary.ts';
import { LiveKit } from '../../../src/start/livekit.ts';
import { freePort } from '../../../src/start/ports.ts';
import { startDatabaseServer } from '../database-server.ts';
import { createDatabase } from '../database.ts';
import { startMailServer, type TestMail } from '../mail-server.ts';
import { OwnProcess } from './own-process.ts';
import { prepareParts } from './parts.ts';
import { StoryClock } from './story-clock.ts';

const ROOT = join(import.meta.dirname, '../../..');
const ANY_PORT = { port: 0, udpPort: 0 };

export interface SystemOptions {
  /** When the story begins, for one whose clock is moved. Without it the server runs as in earnest, on the machine's clock. */
  readonly startsAt?: string;
  /** Whether our server sends its mails to a mail server, which keeps them. Without one they stay with ours. */
  readonly mails?: boolean;
  /** Settings of our server besides those that a story needs. */
  readonly settings?: NodeJS.ProcessEnv;
}

/** A whole Vis-à-vis with its demo shop, on ports of its own and a database of its own. */
export interface StorySystem {
  /** Our server: API, console and widget. */
  readonly serverUrl: string;
  /** The demo shop, on another site than ours. */
  readonly shopUrl: string;
  readonly shop: DemoShop;
  readonly server: OwnProcess;
  readonly demo: OwnProcess;
  /** The LiveKit of this system, for whoever needs a room beside its calls. */
  readonly media: LiveKit['env'];
  /** Tells the story's time; moves it only where the story has a start of its own. */
  readonly clock: StoryClock;
  readonly moves: boolean;
  /** Mails that have arrived, where there is a mail server. */
  readonly mails: readonly TestMail[];
  /** Lines that our server logged as errors. */
  serverErrors(): string[];
  /** Ends all that was started here. */
  close(): Promise<void>;
}

/**
 * Starts PostgreSQL (or clones a database on the one the test run has), a real LiveKit, our server and the demo shop, as
 * `npm start` would, and waits until all of them answer. Bundles are built and LiveKit is found, or built, before.
 * Whoever calls this calls `close()`, whatever happens.
 *
 * ```ts
 * const system = await startSystem();
 * try { … } finally { await system.close(); }
 * ```
 */
export async function startSystem(options: SystemOptions = {}): Promise<StorySystem> {
  const binary = await prepareParts();
  const parts = new AsyncDisposableStack();
  try {
    const system = await startParts(parts, binary, options);
    return { ...system, close: () => parts.disposeAsync() };
  } catch (error) {
    await parts.disposeAsync();
    throw error;
  }
}

async function startParts(parts: AsyncDisposableStack, binary: string, { startsAt, mails: sends = false, settings: extra = {} }: SystemOptions): Promise<Omit<StorySystem, 'close'>> {
  const folder = await mkdtemp(join(tmpdir(), 'visavis-story-'));
  parts.defer(() => rm(folder, { recursive: true, force: true }));
  const databaseUrl = await openDatabase(parts);
  const listen = `127.0.0.1:${await freePort(0)}`;
  const livekit = await LiveKit.prepare(folder, `http://${listen}/v1/livekit/webhook`, ANY_PORT);
  parts.defer(() => livekit.stop());
  const mailServer = sends ? await startMailServer() : undefined;
  parts.defer(() => mailServer?.close());
  const ahead = startsAt === undefined ? 0 : Date.parse(startsAt) - Date.now();
  const env = {
    PATH: process.env['PATH'], NODE_COMPILE_CACHE: join(cacheFolder(), 'node'), ...livekit.env, DATABASE_URL: databaseUrl, VISAVIS_DATA: folder, VISAVIS_LISTEN: listen, VISAVIS_METRICS_LISTEN: '127.0.0.1:0',
    VISAVIS_DEMO_LISTEN: `127.0.0.1:${await freePort(0)}`, VISAVIS_LOG_LEVEL: 'warn', VISAVIS_TEST_AHEAD: String(ahead), VISAVIS_TEST_FOLDER: folder,
    // The jobs' movable clock sets the time of each connection while that is still busy, which pg warns of.
    ...(startsAt !== undefined && { NODE_OPTIONS: '--disable-warning=DeprecationWarning' }),
    ...extra,
    ...(mailServer && { VISAVIS_SMTP_URL: mailServer.url }),
  };
  const settings = readSettings(env);
  const serverUrl = settings.VISAVIS_PUBLIC_URL;
  const script = startsAt === undefined ? join(ROOT, 'src/server/main.ts') : join(import.meta.dirname, 'server-entry.ts');
  const server = new OwnProcess({ script, env, logFile: join(folder, 'server.log'), readyUrl: `${serverUrl}/readyz` });
  parts.defer(() => server.end());
  const [shop] = await Promise.all([seedDemoShop(env), server.start(), livekit.start(binary)]);
  const shopUrl = demoUrl(settings);
  const shift = startsAt === undefined ? {} : { VISAVIS_TEST_SHIFT: String(ahead) };
  const demoSettings = { ...demoEnv(settings, shop, livekit.env.LIVEKIT_URL), VISAVIS_TEST_FOLDER: folder, ...shift };
  const demo = new OwnProcess({ script: join(ROOT, 'demo/server.ts'), env: demoSettings, logFile: join(folder, 'demo.log'), readyUrl: `${shopUrl}/healthz` });
  parts.defer(() => demo.end());
  await demo.start();
  return {
    serverUrl, shopUrl, shop, server, demo, media: livekit.env, moves: startsAt !== undefined, mails: mailServer?.mails ?? [],
    clock: new StoryClock(ahead, async (milliseconds) => {
      await Promise.all([server, demo].map((one) => one.order({ ahead: milliseconds })));
      // What our server does every two seconds it does at once: whoever is here stays here when the time jumps.
      await server.order({ beat: 'dispatch' });
    }),
    serverErrors: () => server.log.split('\n').filter((line) => !line.startsWith('{') ? line !== '' : line.includes('"level":50')),
  };
}

/** A database of its own; where no test run has a server for it, with a server of its own. */
async function openDatabase(parts: AsyncDisposableStack): Promise<string> {
  if (process.env['VISAVIS_TEST_DATABASE_URL'] === undefined) {
    const server = await startDatabaseServer();
    parts.defer(() => server.stop());
  }
  const database = await createDatabase();
  parts.defer(() => database.drop());
  return database.url;
}
