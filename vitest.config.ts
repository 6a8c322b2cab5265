import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'], globalSetup: ['test/support/database-server.ts'], maxWorkers: 2, testTimeout: 30_000, hookTimeout: 60_000 } },
      { test: { name: 'story', include: ['test/story/**/*.test.ts'], globalSetup: ['test/support/database-server.ts', 'test/support/story/parts.ts'], fileParallelism: false, testTimeout: 180_000, hookTimeout: 240_000 } },
    ],
  },
});
