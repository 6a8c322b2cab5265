import type { Visit } from './panel-contract.ts';

/** What this tab remembers of one shop. Nothing is written before the customer has acted. */
export interface Memory extends Partial<Visit> {
  /** The customer made the launcher small. */
  small?: boolean;
}

/** An empty memory when there is none, or when the page may not store. */
export function recall(shop: string): Memory {
  try {
    return JSON.parse(sessionStorage[`visavis:${shop}`] as string) as Memory;
  } catch {
    return {};
  }
}

/** Without storage the call works, but does not survive a page load. */
export function remember(shop: string, memory: Memory): void {
  try {
    // Only flat values of primitive types: a page's own `toJSON` is never asked.
    sessionStorage[`visavis:${shop}`] = JSON.stringify(memory);
  } catch {
    // Denied.
  }
}
