import { afterAll, afterEach, beforeAll } from 'vitest';
import { StoryBrowser } from './browser.ts';
import { startSystem, type StorySystem, type SystemOptions } from './system.ts';

/** Where the stories of one file happen. Filled before the first of them. */
export interface Stage {
  system: StorySystem;
  browser: StoryBrowser;
}

/** Starts a whole system and a browser for the stories of a file, and ends both after the last. */
export function setStage(options: SystemOptions = {}): Stage {
  const stage = {} as Stage;
  beforeAll(async () => {
    stage.system = await startSystem(options);
    stage.browser = await StoryBrowser.open(stage.system);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await stage.browser.keepPictures(`failed ${task.name}`);
  });
  afterAll(async () => {
    await stage.browser?.close();
    await stage.system?.close();
  });
  return stage;
}
