/** Somebody is signed in now. */
export class SignInEvent extends Event {
  constructor() {
    super('visavis-sign-in', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'visavis-sign-in': SignInEvent;
  }
}
