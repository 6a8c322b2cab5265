import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccessToken, RoomServiceClient } from 'livekit-server-sdk';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { buildLiveKit, findLiveKit, NO_LIVEKIT } from '../../src/start/livekit-binary.ts';
import { LiveKit } from '../../src/start/livekit.ts';
import { widgetPlugins } from '../../src/widget/vite-plugins.ts';

export type Kind = 'own' | 'bare';

const ROOM = 'measured';
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', '--allow-loopback-in-peer-connection', '--autoplay-policy=no-user-gesture-required',
];

/** A LiveKit, a server of pages and tokens, and a Chromium: what a call needs besides ourselves. */
export class CallStage {
  readonly #parts: AsyncDisposableStack;
  readonly #browser: Browser;
  readonly #base: string;

  private constructor(parts: AsyncDisposableStack, browser: Browser, base: string) {
    this.#parts = parts;
    this.#browser = browser;
    this.#base = base;
  }

  static async open(): Promise<CallStage> {
    const parts = new AsyncDisposableStack();
    try {
      const livekit = await startLiveKit(parts);
      const base = await serve(parts, await buildScripts(), livekit.env);
      const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
      parts.defer(() => browser.close());
      return new CallStage(parts, browser, base);
    } catch (error) {
      await parts.disposeAsync();
      throw error;
    }
  }

  /** A page of its own profile, its code loaded. */
  async page(kind: Kind, identity: string): Promise<Page> {
    const context = await this.#browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    // Loaded means run as well: the script is a module of the page itself.
    await page.goto(`${this.#base}/${kind}?identity=${identity}`);
    return page;
  }

  async close(): Promise<void> {
    await this.#parts.disposeAsync();
  }
}

async function startLiveKit(parts: AsyncDisposableStack): Promise<LiveKit> {
  const folder = await mkdtemp(join(tmpdir(), 'visavis-bench-'));
  parts.defer(() => rm(folder, { recursive: true, force: true }));
  const source = findLiveKit();
  if (source === undefined) throw new Error(NO_LIVEKIT);
  const binary = 'binary' in source ? source.binary : await buildLiveKit(source.go, () => undefined, new AbortController().signal);
  // Nobody listens there: what happens in the room is of no interest.
  const livekit = await LiveKit.prepare(folder, 'http://127.0.0.1:9/', { port: 0, udpPort: 0 });
  parts.defer(() => livekit.stop());
  await livekit.start(binary);
  return livekit;
}

/** Each page's script with all it needs in one file, so that both load alike. */
async function buildScripts(): Promise<Record<Kind, string>> {
  const bundle = async (kind: Kind): Promise<string> => {
    const result = (await build({
      configFile: false, logLevel: 'error', plugins: widgetPlugins(),
      build: { write: false, target: 'es2022', rolldownOptions: { input: join(import.meta.dirname, `../call-pages/${kind}.ts`), output: { codeSplitting: false } } },
    })) as Rolldown.RolldownOutput;
    return result.output[0].code;
  };
  return { own: await bundle('own'), bare: await bundle('bare') };
}

/** Pages, their scripts, and tokens by POST as a server of ours gives them. */
async function serve(parts: AsyncDisposableStack, scripts: Record<Kind, string>, env: LiveKit['env']): Promise<string> {
  const { LIVEKIT_URL: url, LIVEKIT_API_KEY: key, LIVEKIT_API_SECRET: secret } = env;
  await new RoomServiceClient(url.replace('ws', 'http'), key, secret).createRoom({ name: ROOM, emptyTimeout: 600, departureTimeout: 600 });
  const issue = async (identity: string): Promise<string> => {
    const token = new AccessToken(key, secret, { identity, ttl: 600 });
    token.addGrant({ roomJoin: true, room: ROOM, canPublish: true, canSubscribe: true, canPublishData: true });
    return JSON.stringify({ serverUrl: url, token: await token.toJwt() });
  };
  const server: Server = createServer((request, reply) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bench');
    const name = pathname.slice(1);
    if (name === 'access') void issue(searchParams.get('identity') ?? '').then((body) => reply.setHeader('content-type', 'application/json').end(body));
    else if (name === 'own.js' || name === 'bare.js') {
      reply.setHeader('content-type', 'text/javascript').setHeader('cache-control', 'public, max-age=3600, immutable').end(scripts[name.slice(0, -3) as Kind]);
    } else reply.setHeader('content-type', 'text/html').end(`<!doctype html><meta charset="utf-8"><title>${name}</title><body><script type="module" src="/${name}.js"></script>`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  parts.defer(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
