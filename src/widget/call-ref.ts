import { pageFetch } from '../kit/http.ts';
import { writeJson } from '../kit/json.ts';

interface ShopifyPage {
  Shopify?: { routes?: { root?: string } };
}

/** Writes the call's mark into the shop's own cart, where we know how. Elsewhere the shop hears of it by the event. */
export function putIntoCart(ref: string): void {
  const { Shopify } = window as ShopifyPage;
  if (!Shopify) return;
  pageFetch(`${Shopify.routes?.root ?? '/'}cart/update.js`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: writeJson({ attributes: { visavis_ref: ref } }),
  }).catch(() => {
    // The shop's own affair; the event has told its script as well.
  });
}

/** Fills the hidden fields of the page's forms, now and again before each is sent. Aborting what it returns ends it. */
export function fillFields(ref: string): AbortController {
  const life = new AbortController();
  const fill = (): void => {
    for (const field of document.querySelectorAll<HTMLInputElement>('input[type=hidden][name=visavis_ref]')) field.value = ref;
  };
  fill();
  document.addEventListener('submit', fill, { capture: true, signal: life.signal });
  return life;
}
