import { nextFrame, waitUntil } from '@open-wc/testing';
import type axe from 'axe-core';
import type { VisAVis } from '../../../src/widget/vis-a-vis.ts';
import type { VisavisPanel } from '../../../src/widget/panel-element.ts';
import type { Page } from '../support/shop-pages.ts';
import type { Heard, Scene } from '../support/stand-in.ts';

type View = Record<string, unknown>;

/** Where the script comes from. A tag names it in full, as it does on real shops. */
export const SCRIPT = `${location.origin}/visavis/visavis.js`;
/** Makes a page's browser one that can hold calls: one of the three test engines is built without that. */
export const CAN_CALL = '<script>window.RTCPeerConnection ??= class extends EventTarget {}</script>';
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** A shop page in a frame, with a shop of its own behind it. */
export class ShopPage {
  /** The shop's publishable key. */
  readonly key = `pk_${Array.from(crypto.getRandomValues(new Uint8Array(22)), (byte) => LETTERS[byte % LETTERS.length]).join('')}`;
  readonly frame = document.createElement('iframe');
  /** Uncaught errors, rejections and policy violations of the page. */
  readonly errors: string[] = [];

  get window(): Window & typeof globalThis {
    const { contentWindow } = this.frame;
    if (!contentWindow) throw new Error('The page is gone.');
    return contentWindow as Window & typeof globalThis;
  }

  get document(): Document {
    return this.window.document;
  }

  /** The element that floats above the page. */
  get host(): VisAVis | null {
    return this.document.querySelector<VisAVis>('html > vis-a-vis');
  }

  get launcher(): HTMLButtonElement | null {
    return this.host?.shadowRoot?.querySelector<HTMLButtonElement>('.room .open') ?? null;
  }

  get panel(): VisavisPanel | null {
    return this.host?.shadowRoot?.querySelector('visavis-panel') ?? null;
  }

  get dialog(): HTMLDialogElement | null {
    return this.panel?.shadowRoot?.querySelector('dialog') ?? null;
  }

  /** What the tab remembers of this shop. */
  get memory(): Record<string, unknown> | null {
    return JSON.parse(this.window.sessionStorage.getItem(`visavis:${this.key}`) ?? 'null') as Record<string, unknown> | null;
  }

  set(scene: Partial<Scene>): Promise<unknown> {
    return put(`/stand-in/${this.key}/scene`, scene);
  }

  show(view: View): Promise<unknown> {
    return put(`/stand-in/${this.key}/view`, view);
  }

  /** What the stand-in for our server was asked, in order. */
  async heard(method: string, path: string): Promise<Heard[]> {
    const all = (await (await fetch(`/stand-in/${this.key}/heard`)).json()) as Heard[];
    return all.filter((one) => one.method === method && one.path === path);
  }

  /** Opens a page with the script tag at its end; `KEY` stands for the shop's key. */
  async open({ head = '', body = '<h1>Shop</h1>', tag = '', script = true, lang = 'en', headers = {}, width = 1000, height = 800 }: PageDraft = {}): Promise<void> {
    const own = script ? `<script async src="${SCRIPT}" data-shop="KEY" ${tag}></script>` : '';
    const html = `<!doctype html><html lang="${lang}"><head><title>Shop</title>${head}</head><body><main>${body}</main>${own}</body></html>`;
    await put(`/pages/${this.key}`, { html: html.replaceAll('KEY', this.key), headers } satisfies Page);
    this.frame.width = String(width);
    this.frame.height = String(height);
    this.frame.allow = 'camera; microphone';
    document.body.append(this.frame);
    await this.go();
  }

  /** Loads the page, for the first time or anew. */
  async go(): Promise<void> {
    const loaded = new Promise((resolve) => this.frame.addEventListener('load', resolve, { once: true }));
    this.frame.src = `/pages/${this.key}`;
    await loaded;
    this.window.addEventListener('error', ({ message }) => this.errors.push(message));
    this.window.addEventListener('unhandledrejection', ({ reason }) => this.errors.push(String(reason)));
    this.document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => this.errors.push(`${violatedDirective} ${blockedURI}`));
  }

  /** Waits for the launcher and opens the panel. */
  async enter(): Promise<void> {
    await waitUntil(() => this.launcher, 'the launcher was not drawn', { timeout: 6000 });
    this.launcher?.click();
    await this.find('.choice');
  }

  /** Where the panel is when it has come to rest. */
  async place(): Promise<DOMRect> {
    await Promise.all(this.dialog?.getAnimations().map(({ finished }) => finished) ?? []);
    return this.dialog?.getBoundingClientRect() ?? new DOMRect();
  }

  /** Everything axe finds wrong on the page. Needs a page that may load a script of this host. */
  async faults(): Promise<string[]> {
    const page = this.window as Window & { axe?: Pick<typeof axe, 'run'> };
    if (!page.axe) await this.#loadAxe();
    const { violations } = (await page.axe?.run(this.document)) ?? { violations: [] };
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }

  async #loadAxe(): Promise<void> {
    const script = this.document.createElement('script');
    script.src = '/node_modules/axe-core/axe.min.js';
    const loaded = new Promise((resolve) => script.addEventListener('load', resolve, { once: true }));
    this.document.head.append(script);
    await loaded;
  }

  close(): void {
    this.frame.remove();
  }

  /** Waits for something of the panel by its words, through all shadow roots. */
  async find<E extends HTMLElement = HTMLButtonElement>(selector: string, words = ''): Promise<E> {
    const look = (): E | undefined => deep<E>(this.host?.shadowRoot ?? this.document, selector).find((element) => element.textContent.includes(words) || element.ariaLabel?.includes(words));
    await waitUntil(look, `${selector} "${words}" was not shown`, { timeout: 5000 });
    await nextFrame();
    const found = look();
    if (!found) throw new Error(`${selector} "${words}" went away.`);
    return found;
  }

  async press(words: string): Promise<void> {
    (await this.find('button', words)).click();
  }

  /** Types into a field of the panel. */
  async type(id: string, value: string): Promise<void> {
    const field = await this.find<HTMLInputElement>(`#${id}`);
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /** Waits for the next event of the widget. */
  next<E extends Event>(type: string): Promise<E> {
    return new Promise((resolve) => this.document.addEventListener(type, (event) => resolve(event as E), { once: true }));
  }
}

interface PageDraft {
  head?: string;
  body?: string;
  /** More attributes of the script tag. */
  tag?: string;
  /** Without it the page has no script tag of ours. */
  script?: boolean;
  lang?: string;
  headers?: Record<string, string>;
  width?: number;
  height?: number;
}

export function deep<E extends Element>(root: ParentNode, selector: string): E[] {
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? deep<E>(shadowRoot, selector) : []));
  return [...root.querySelectorAll<E>(selector), ...inner];
}

function put(path: string, body: unknown): Promise<Response> {
  return fetch(path, { method: 'PUT', body: JSON.stringify(body) });
}
