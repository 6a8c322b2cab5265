import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { filmAsY4m } from './camera.ts';
import { picture } from './pictures.ts';
import type { StorySystem } from './system.ts';
import { watchPage, type Complaint } from './watch-page.ts';

/** A camera and a microphone that only Chromium has, no question asked, and media on a machine without a network. */
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', '--allow-loopback-in-peer-connection', '--autoplay-policy=no-user-gesture-required',
];
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true, locale: 'de-DE', timezoneId: 'Europe/Berlin' };
const DESK: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, locale: 'en-GB', timezoneId: 'Europe/Berlin' };

export interface Seat {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What went wrong on this person's pages so far, in the browser's own words. */
  readonly complaints: readonly Complaint[];
}

/** One Chromium in which every person of a story has a profile of their own. */
export class StoryBrowser {
  readonly #browser: Browser;
  readonly #system: StorySystem;
  readonly #folder: string;

  private constructor(browser: Browser, system: StorySystem, folder: string) {
    this.#browser = browser;
    this.#system = system;
    this.#folder = folder;
  }

  static async open(system: StorySystem): Promise<StoryBrowser> {
    const folder = await mkdtemp(join(tmpdir(), 'visavis-camera-'));
    const film = join(folder, 'film.y4m');
    await writeFile(film, filmAsY4m());
    const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: [...FLAGS, `--use-file-for-fake-video-capture=${film}`] });
    return new StoryBrowser(browser, system, folder);
  }

  /** A customer with a phone who speaks German. */
  phone(options: BrowserContextOptions = {}): Promise<Seat> {
    return this.#seat({ ...PHONE, ...options });
  }

  /** Somebody of the shop at a desk, who reads English. */
  desk(options: BrowserContextOptions = {}): Promise<Seat> {
    return this.#seat({ ...DESK, ...options });
  }

  /** Keeps a picture of every page that is open. */
  async keepPictures(name: string): Promise<void> {
    const pages = this.#browser.contexts().flatMap((context) => context.pages());
    for (const [index, page] of pages.entries()) await picture(page, `${name} ${index + 1}`);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #seat(options: BrowserContextOptions): Promise<Seat> {
    const context = await this.#browser.newContext(options);
    context.setDefaultTimeout(40_000);
    if (this.#system.moves) await this.#system.clock.follow(context);
    const page = await context.newPage();
    const complaints: Complaint[] = [];
    watchPage(page, complaints);
    context.on('page', (other) => other !== page && watchPage(other, complaints));
    return { context, page, complaints };
  }
}
