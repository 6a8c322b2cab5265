import type { Language } from '../contract/ids.ts';
import { clearOfBar } from './clear-of-bar.ts';
import { lookOf } from './launcher-look.ts';
import { WORDS } from './launcher-words.ts';
import launcherStyles from './launcher.styles.ts';
import { addOtherWays, drawLauncher, makeButton } from './launcher.ts';
import { pageFetch } from './page-fetch.ts';
import type { Answer, Panel, PanelModule, PanelStart, Way } from './panel-contract.ts';
import type { ScriptTag } from './script-tag.ts';
import { recall, remember } from './visit-store.ts';
import type { VisAVis } from './vis-a-vis.ts';

/** Paths of the panel's hashed files beside the script, written in by the build. */
declare const VISAVIS_PANELS: Record<Language, string>;

/** After this time the launcher is drawn from what the tag says. */
const PATIENCE = 3000;

/** Whatever fails in the background is no concern of the shop's page; whoever needs the outcome asks for it. */
function hush(work: Promise<unknown>): void {
  work.catch(() => {});
}

/** One shop on this page: its elements, and the one panel they share. */
export class Widget implements PanelStart {
  readonly tag: ScriptTag;
  readonly shop: string;
  readonly host = document.createElement('vis-a-vis') as VisAVis;
  readonly answer: Promise<Answer>;
  from = this.host;
  focused: Element | null | undefined;
  resume: Promise<Response> | undefined;
  /** The panel, once it is there. */
  panel: Panel | undefined;
  #loading: Promise<Panel> | undefined;
  #failures = '';

  constructor(tag: ScriptTag, shop: string) {
    this.tag = tag;
    this.shop = shop;
    this.answer = this.#askWhoIsThere();
    this.host.widget = this;
    const page = document.documentElement;
    const attach = (): void => {
      // Beside the body: a shop's script may swap the body, and its transforms and filters do not reach here.
      if (!this.host.isConnected) page.append(this.host);
    };
    attach();
    new MutationObserver(attach).observe(page, { childList: true });
    this.#rejoin();
  }

  ask(way: Way, from: VisAVis): void {
    this.from = from;
    this.focused = document.activeElement;
    this.#load().then(
      (panel) => panel.ask(way),
      () => this.#draw(from, null, true),
    );
  }

  /** Draws an element once, when it is known what to draw. */
  join(element: VisAVis): void {
    hush(this.answer.then((answer) => this.#draw(element, answer)));
  }

  /** A request or call that runs is taken up at once, code and access at the same time. */
  #rejoin(): void {
    const { token, callId, live } = recall(this.shop);
    if (!callId) return;
    if (live) {
      this.resume = pageFetch(`${this.tag.base}v1/calls/${callId}/access`, { method: 'POST', headers: { authorization: `Bearer ${token}` } });
      hush(this.resume);
    }
    this.#approach();
  }

  async #askWhoIsThere(): Promise<Answer> {
    // A call that goes on comes first: nobody misses the launcher meanwhile.
    await new Promise((begin) => (recall(this.shop).live ? setTimeout(begin, PATIENCE) : (globalThis.requestIdleCallback ?? setTimeout)(begin)));
    try {
      const response = await pageFetch(`${this.tag.base}v1/launcher?shop=${this.shop}`, { signal: AbortSignal.timeout(PATIENCE) });
      return response.ok ? ((await response.json()) as Answer) : null;
    } catch {
      return null;
    }
  }

  #draw(element: VisAVis, answer: Answer, failed?: boolean): void {
    const { tag, shop } = this;
    const { room, root, language } = element;
    const floats = element === this.host;
    // A launcher must lead somewhere: not into a shop that is off or closed, nor into silence without another way.
    if (answer ? !answer.on || answer.presence === 'closed' : !failed && !tag.phone && !tag.mail) return;
    if (floats && tag.shop !== shop) return;
    const launcher = drawLauncher(lookOf(answer, tag, language, failed), () => element.open(), this.#approach);
    if (!answer) addOtherWays(launcher, tag);
    room.className = 'room';
    room.lang = language;
    element.style.setProperty('--_shop-accent', answer?.accent ?? tag.accent ?? '');
    if (floats) {
      room.classList.add('floats', tag.side ?? answer?.side ?? 'right');
      room.style.setProperty('--_clear', `${clearOfBar()}px`);
      const minimise = (): void => {
        room.classList.add('minimised');
        remember(shop, { ...recall(shop), small: true });
      };
      const small = makeButton('small', minimise);
      small.ariaLabel = WORDS[language].minimise;
      launcher.append(small);
      if (recall(shop).small) minimise();
    }
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(launcherStyles);
    root.adoptedStyleSheets = [sheet];
    room.replaceChildren(launcher);
  }

  readonly #approach = (): void => hush(this.#load());

  #load(): Promise<Panel> {
    // Some engines keep a failed import for good; another address asks anew.
    return (this.#loading ??= import(/* @vite-ignore */ this.tag.base + VISAVIS_PANELS[this.host.language] + this.#failures).then(
      (module: PanelModule) => (this.panel = module.mountPanel(this)),
      (error: unknown) => {
        this.#loading = undefined;
        this.#failures += '?';
        throw error;
      },
    ));
  }
}
