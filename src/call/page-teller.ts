import type { PageGlimpse } from '../contract/call.ts';

/**
 * Tells which page of the shop this side looks at: at once, and whenever its address or title changes, also where the
 * shop's script changes pages without loading them. Nothing of the page is wrapped; what changes is only watched.
 */
export function tellPage(tell: (page: PageGlimpse) => void, signal: AbortSignal): void {
  let told = '';
  const look = (): void => {
    // Without the query, which may tell what is nobody's business.
    const page = { url: (location.origin + location.pathname).slice(0, 500), title: document.title.slice(0, 200) };
    const now = `${page.url} ${page.title}`;
    if (now === told) return;
    told = now;
    tell(page);
  };
  look();
  (globalThis as { navigation?: EventTarget }).navigation?.addEventListener('navigatesuccess', look, { signal });
  window.addEventListener('popstate', look, { signal });
  // Where there is no such word, a page that changes has another title sooner or later.
  const titles = new MutationObserver(look);
  titles.observe(document.head ?? document.documentElement, { childList: true, subtree: true, characterData: true });
  signal.addEventListener('abort', () => titles.disconnect());
}
