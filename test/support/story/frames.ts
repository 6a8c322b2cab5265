import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** How many frames must come anew before a picture counts as moving. */
const ENOUGH = 10;
const LIMIT = 30_000;

/** Expects that frames of the other side are decoded and shown on this page from now on. */
export async function expectMovingPicture(page: Page): Promise<void> {
  const video = page.locator('visavis-call visavis-peer-picture video');
  await video.waitFor({ state: 'attached' });
  const shown = await video.evaluate(countFrames, { enough: ENOUGH, limit: LIMIT });
  expect(shown.frames, 'frames of the other side').toBe(ENOUGH);
  expect(shown.width, 'width of the picture').toBeGreaterThan(0);
}

/** Runs in the page: counts frames as they are put on the screen, up to as many as asked for or until the time is over. */
async function countFrames(element: Element, { enough, limit }: { enough: number; limit: number }): Promise<{ frames: number; width: number }> {
  const video = element as HTMLVideoElement;
  const until = AbortSignal.timeout(limit);
  let frames = 0;
  await new Promise<void>((done) => {
    const next = (): void => {
      frames += 1;
      if (frames === enough) done();
      else video.requestVideoFrameCallback(next);
    };
    until.addEventListener('abort', () => done(), { once: true });
    video.requestVideoFrameCallback(next);
  });
  return { frames, width: video.videoWidth };
}
