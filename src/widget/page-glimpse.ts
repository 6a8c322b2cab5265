import type { PageGlimpse } from '../contract/call.ts';

/** This page's address without its query, which may tell what is nobody's business. */
export function pageAddress(): string {
  return (location.origin + location.pathname).slice(0, 500);
}

/** What the adviser may know of the page the customer looks at. */
export function glimpse(product: string | null): PageGlimpse {
  return { url: pageAddress(), title: document.title.slice(0, 200), ...(product && { product: { name: product.slice(0, 200) } }) };
}
