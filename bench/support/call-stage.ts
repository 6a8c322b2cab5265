import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { AccessToken, RoomServiceClient } from 'livekit-server-sdk';
import type { Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { Adviser } from '../../test/support/story/adviser.ts';
import { StoryBrowser } from '../../test/support/story/browser.ts';
import { startSystem, type StorySystem } from '../../test/support/story/system.ts';
import type { Access, CallPage } from '../call-pages/measure.ts';

export type Kind = 'own' | 'bare';

declare const page: CallPage;

const ROOM = 'measured';

/** A whole system with an adviser at the console, and beside it, on the same LiveKit and in the same Chromium, bare pages with a room of their own. */
export class CallStage {
  readonly system: StorySystem;
  readonly browser: StoryBrowser;
  readonly adviser: Adviser;
  readonly #base: string;
  readonly #parts: AsyncDisposableStack;

  private constructor(parts: AsyncDisposableStack, { system, browser, adviser, base }: { system: StorySystem; browser: StoryBrowser; adviser: Adviser; base: string }) {
    this.#parts = parts;
    this.system = system;
    this.browser = browser;
    this.adviser = adviser;
    this.#base = base;
  }

  static async open(): Promise<CallStage> {
    const parts = new AsyncDisposableStack();
    try {
      // Whoever measures is a new customer each time, and says so.
      const system = await startSystem({ settings: { VISAVIS_TRUSTED_PROXIES: '127.0.0.1' } });
      parts.defer(() => system.close());
      const browser = await StoryBrowser.open(system);
      parts.defer(() => browser.close());
      const base = await serve(parts, await buildScript(), system);
      const adviser = await Adviser.signIn(browser, system);
      await adviser.goAvailable();
      return new CallStage(parts, { system, browser, adviser, base });
    } catch (error) {
      await parts.disposeAsync();
      throw error;
    }
  }

  /** A bare page, of its own profile, its code loaded and run. */
  async bare(identity: string): Promise<Page> {
    const { page: bare } = await this.browser.phone();
    await bare.goto(`${this.#base}/?identity=${identity}`);
    return bare;
  }

  /** The other side of the bare pages comes in and stays. */
  async bareAdviser(): Promise<void> {
    const adviser = await this.bare('adviser');
    await adviser.evaluate(() => {
      const access = async (): Promise<Access> => (await fetch(`${location.origin}/access${location.search}`, { method: 'POST' })).json();
      // Nobody is there to be seen yet, so this ends with the first customer.
      void page.prepare().then((devices) => page.join(access, () => Promise.resolve(devices)));
    });
  }

  async close(): Promise<void> {
    await this.#parts.disposeAsync();
  }
}

/** The page's script with all it needs in one file. */
async function buildScript(): Promise<string> {
  const result = (await build({
    configFile: false, logLevel: 'error',
    build: { write: false, target: 'es2022', rolldownOptions: { input: join(import.meta.dirname, '../call-pages/bare.ts'), output: { codeSplitting: false } } },
  })) as Rolldown.RolldownOutput;
  return result.output[0].code;
}

/** A product page of the shop with the bare script in place of our tag: what the shop's page costs by itself, both pay. */
async function barePage(shopUrl: string): Promise<string> {
  const shopPage = await (await fetch(`${shopUrl}/p/feldberg`)).text();
  const bare = shopPage.replace('<head>', `<head><base href="${shopUrl}/">`).replace(/<script async src="[^"]*visavis\.js"[^>]*>/u, '<script type="module" src="BASE/bare.js">');
  if (!bare.includes('BASE/bare.js') || !bare.includes('<base ')) throw new Error('The shop has no such page.');
  return bare;
}

/** The page, its script, and tokens by POST as a server of ours gives them. */
async function serve(parts: AsyncDisposableStack, script: string, { media: { LIVEKIT_URL: url, LIVEKIT_API_KEY: key, LIVEKIT_API_SECRET: secret }, shopUrl }: StorySystem): Promise<string> {
  const bare = await barePage(shopUrl);
  await new RoomServiceClient(url.replace('ws', 'http'), key, secret).createRoom({ name: ROOM, emptyTimeout: 600, departureTimeout: 600 });
  const issue = async (identity: string): Promise<string> => {
    const token = new AccessToken(key, secret, { identity, ttl: 600 });
    token.addGrant({ roomJoin: true, room: ROOM, canPublish: true, canSubscribe: true, canPublishData: true });
    return JSON.stringify({ serverUrl: url, token: await token.toJwt() });
  };
  const server: Server = createServer((request, reply) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bench');
    if (pathname === '/access') void issue(searchParams.get('identity') ?? '').then((body) => reply.setHeader('content-type', 'application/json').end(body));
    else if (pathname === '/bare.js') reply.setHeader('content-type', 'text/javascript').setHeader('cache-control', 'public, max-age=3600, immutable').end(script);
    else reply.setHeader('content-type', 'text/html').end(bare.replace('BASE', `http://${request.headers.host}`));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  parts.defer(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
