import { html, LitElement } from 'lit';
import type { TemplateResult } from 'lit';
import { fixture, waitUntil } from '@open-wc/testing';
import type { ConsoleApp } from '../../../src/console/app/console-app.ts';
import { webAwesome } from '../../../src/console/theme/web-awesome.styles.ts';
import '../../../src/console/theme/web-awesome-icons.ts';
import { ApiClient } from '../../../src/kit/http.ts';
import { tokens } from '../../../src/kit/tokens.styles.ts';
import { answers, me, shop } from './samples.ts';
import { standIn } from './stand-in.ts';
import type { Answers, StandIn } from './stand-in.ts';

/** Stands in for the console's root, from which the controls inherit their colours. */
class Stage extends LitElement {
  static override styles = [tokens, webAwesome];

  /** Without a main part of its own, for what brings one. */
  bare = false;

  override render(): TemplateResult {
    return this.bare ? html`<slot></slot>` : html`<main><slot></slot></main>`;
  }
}
customElements.define('test-stage', Stage);

export interface Opened {
  readonly app: ConsoleApp;
  readonly server: StandIn;
}

/** A console on a server that gives these answers beside those of a well-kept shop. */
export function open(rest: Answers = {}): Opened {
  const server = standIn(answers(rest));
  const [own] = me.shops;
  if (!own) throw new Error('The sample has no shop.');
  return { server, app: { client: new ApiClient({ base: 'https://console.test', fetch: server.fetch }), me, shop: { ...own, name: shop.name } } };
}

/** Shows one element of the console as it stands there. */
export async function show<T extends LitElement>(template: TemplateResult, { bare = false } = {}): Promise<T> {
  const stage = await fixture<Stage>(html`<test-stage .bare=${bare}>${template}</test-stage>`);
  const shown = stage.firstElementChild as T;
  await shown.updateComplete;
  return shown;
}

/** Everything that matches, wherever its shadow lies. */
export function findAll<T extends Element = HTMLElement>(root: LitElement, selector: string): T[] {
  const found: T[] = [];
  const look = (place: ParentNode): void => {
    for (const element of place.querySelectorAll('*')) {
      if (element.matches(selector)) found.push(element as T);
      if (element.shadowRoot && !element.localName.startsWith('wa-')) look(element.shadowRoot);
    }
  };
  look(root.renderRoot);
  return found;
}

export function find<T extends Element = HTMLElement>(root: LitElement, selector: string, words = ''): T {
  const found = findAll<T>(root, selector).find((element) => element.textContent?.includes(words));
  if (!found) throw new Error(`There is no ${selector} "${words}".`);
  return found;
}

/** All words on view, without the white space of the templates. */
export function wordsOf(root: LitElement): string {
  return findAll(root, 'h1,h2,h3,p,dt,dd,td,th,strong,span,blockquote,code,wa-button,button,a,legend,label').map(({ textContent }) => textContent?.replaceAll(/\s+/gu, ' ').trim()).join(' | ');
}

/** Types into a control of Web Awesome as a person would. */
export function typeInto(root: LitElement, name: string, value: string): void {
  const control = find<HTMLInputElement>(root, `[name="${name}"]`);
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

/** Waits for what must come, with a limit that a busy machine keeps too. */
export function until(is: () => unknown, what = 'what was expected'): Promise<void> {
  return waitUntil(is, what, { timeout: 8000, interval: 20 });
}

/** Shows a part of the settings, once it has read what it shows. */
export async function part(template: (opened: Opened) => TemplateResult, answers: Record<string, unknown> = {}): Promise<{ part: LitElement; server: Opened['server'] }> {
  const opened = open(answers);
  const shown = await show<LitElement>(template(opened));
  await until(() => findAll(shown, '.card').length > 0, 'a card');
  return { part: shown, server: opened.server };
}

/** Sends the form of what is shown. */
export async function submit(shown: LitElement): Promise<void> {
  find<HTMLFormElement>(shown, 'form').requestSubmit();
  await shown.updateComplete;
}
