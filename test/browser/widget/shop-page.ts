import { nextFrame, waitUntil } from '@open-wc/testing';
import type { VisAVis } from '../../../src/widget/vis-a-vis.ts';
import type { VisavisPanel } from '../../../src/widget/panel-element.ts';
import type { Page } from '../support/shop-pages.ts';
import type { Heard, Scene } from '../support/stand-in.ts';

type View = Record<string, unknown>;

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** A shop page in a frame, with a shop of its own behind it. */
export class ShopPage {
  /** The shop's publishable key. */
  readonly key = `pk_${Array.from(crypto.getRandomValues(new Uint8Array(22)), (byte) => LETTERS[byte % LETTERS.length]).join('')}`;
  readonly frame = document.createElement('iframe');
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

  set(scene: Partial<Scene>): Promise<unknown> {
    return put(`/stand-in/${this.key}/scene`, scene);
  }

  show(view: View): Promise<unknown> {
    return put(`/stand-in/${this.key}/view`, view);
  }

  async heard(method: string, path: string): Promise<Heard[]> {
    const all = (await (await fetch(`/stand-in/${this.key}/heard`)).json()) as Heard[];
    return all.filter((one) => one.method === method && one.path === path);
  }

  /** Opens a page with the script tag at its end; `KEY` stands for the shop's key. */
  async open({ head = '', body = '<h1>Shop</h1>', tag = '', script = true, lang = 'en', headers = {}, width = 1000, height = 800 }: PageDraft = {}): Promise<void> {
    const own = `<script async src="/visavis/visavis.js" data-shop="KEY" ${tag}></script>`;
    const html = `<!doctype html><html lang="${lang}"><head><title>Shop</title>${head}</head><body>${body}${script ? own : ''}</body></html>`;
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
