import type { TestRunnerPlugin } from '@web/test-runner';

/** Serves the shop pages that widget tests open. */
export function shopPages(): TestRunnerPlugin {
  return { name: 'shop-pages' };
}
