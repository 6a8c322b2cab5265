import type { Language } from '../contract/ids.ts';
import type { Launcher } from '../contract/shop.ts';
import type { ScriptTag } from './script-tag.ts';

/** How the panel is asked for: to choose, to book, or to call. */
export type Way = 'open' | 'book' | 'call';

/** Our server's answer, or null when it was late, out of reach, or did not know the shop. */
export type Answer = Launcher | null;

/** A request or call that may outlive a page: what a tab remembers of it. */
export interface Visit {
  token: string;
  callId?: string;
  bookingId?: string;
  camera: boolean;
  microphone: boolean;
  /** When it was written, in milliseconds. */
  at: number;
  /** The adviser had accepted. */
  live?: boolean;
  /** When the two first saw or heard each other. */
  met?: string;
  /** It was shown small. */
  docked?: boolean;
  /** The shop was told the call's mark. */
  issued?: boolean;
}

/** An element of stage 0, as the panel sees it. */
export interface Doorway extends HTMLElement {
  /** Where the panel is put. */
  readonly root: ShadowRoot;
  /** What stage 0 has drawn. */
  readonly room: HTMLElement;
  readonly language: Language;
}

/** What stage 0 gives to stage 1. */
export interface PanelStart {
  readonly tag: ScriptTag;
  readonly shop: string;
  /** The element that floats above the page. */
  readonly host: Doorway;
  /** The element that the customer used last. */
  readonly from: Doorway;
  /** What had the focus then. */
  readonly focused: Element | null | undefined;
  /** The access to a call to rejoin, asked for while the code was loading. */
  readonly resume: Promise<Response> | undefined;
}

/** What stage 1 gives to stage 0. */
export interface Panel {
  ask(way: Way): Promise<void>;
  close(): void;
  callRef(): string | null;
}

export interface PanelModule {
  mountPanel(start: PanelStart): Panel;
}
