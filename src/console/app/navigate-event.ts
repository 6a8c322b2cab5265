/** Asks the console to show another address of its own. */
export class NavigateEvent extends Event {
  readonly path: string;
  /** Whether *back* should skip the address that is left. */
  readonly replace: boolean;

  constructor(path: string, { replace = false } = {}) {
    super('visavis-console-navigate', { bubbles: true, composed: true });
    this.path = path;
    this.replace = replace;
  }
}

/** Says that who is signed in, or what is theirs, has changed. */
export class SessionChangeEvent extends Event {
  constructor() {
    super('visavis-session-change', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'visavis-console-navigate': NavigateEvent;
    'visavis-session-change': SessionChangeEvent;
  }
}
