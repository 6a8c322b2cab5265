import type { Page } from 'playwright-core';

/** Something that went wrong on a page and that a shop owner would find in the browser's console. */
export interface Complaint {
  readonly kind: 'uncaught' | 'logged' | 'load';
  readonly text: string;
}

/** Collects what goes wrong on a page: uncaught errors and rejections, refusals of its content security policy, failed loads. */
export function watchPage(page: Page, complaints: Complaint[]): void {
  page.on('pageerror', (error) => complaints.push({ kind: 'uncaught', text: error.stack ?? error.message }));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const text = `${message.text()} ${message.location().url}`;
    // The browser itself says so when an address does not answer; scripts cannot prevent that.
    complaints.push({ kind: message.text().startsWith('Failed to load resource') ? 'load' : 'logged', text });
  });
}

/** Complaints apart from those about addresses that did not answer. */
export function faults(complaints: readonly Complaint[]): string[] {
  return complaints.filter(({ kind }) => kind !== 'load').map(({ text }) => text);
}
