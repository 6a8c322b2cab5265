import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isOurs, readRoute } from './route.ts';
import type { Route } from './route.ts';
import type { NavigateEvent } from './navigate-event.ts';

/** Follows the address: own links, `visavis-console-navigate`, back and forward. */
export class RouterController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #route = readRoute(location);

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  get route(): Route {
    return this.#route;
  }

  hostConnected(): void {
    addEventListener('popstate', this.#read);
    this.#host.addEventListener('click', this.#follow);
    this.#host.addEventListener('visavis-console-navigate', this.#navigate);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#read);
    this.#host.removeEventListener('click', this.#follow);
    this.#host.removeEventListener('visavis-console-navigate', this.#navigate);
  }

  go(path: string, replace = false): void {
    if (replace) history.replaceState(null, '', path);
    else history.pushState(null, '', path);
    this.#read();
  }

  #read = (): void => {
    this.#route = readRoute(location);
    this.#host.requestUpdate();
  };

  #navigate = ({ path, replace }: NavigateEvent): void => this.go(path, replace);

  #follow = (event: MouseEvent): void => {
    // A click with a key or another button asks for a new tab or window, which the browser does itself.
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.composedPath().find((part) => part instanceof HTMLAnchorElement);
    if (!link || link.target || link.hasAttribute('download')) return;
    const address = new URL(link.href);
    if (!isOurs(address, location.origin)) return;
    event.preventDefault();
    this.go(address.pathname + address.search);
  };
}
