import type { ReactiveControllerHost } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HoldWatch } from '../../../src/kit/hold-watch.ts';

const host: ReactiveControllerHost = { addController: () => undefined, removeController: () => undefined, requestUpdate: () => undefined, updateComplete: Promise.resolve(true) };
const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();

describe('the watch over a hold', () => {
  let watch: HoldWatch;

  beforeEach(() => {
    vi.useFakeTimers();
    watch = new HoldWatch(host);
    watch.until(inSeconds(420));
  });

  afterEach(() => {
    watch.hostDisconnected();
    vi.useRealTimers();
  });

  it('warns half a minute before the end, and says when it is over', () => {
    expect([watch.phase, watch.minutes]).toEqual(['held', 7]);
    vi.advanceTimersByTime(389_000);
    expect(watch.phase).toBe('held');
    vi.advanceTimersByTime(1000);
    expect(watch.phase).toBe('ending');
    vi.advanceTimersByTime(30_000);
    expect(watch.phase).toBe('ended');
  });

  it('asks for more time when the form is touched late, and not at every key', () => {
    expect(watch.touch()).toBe(false);
    vi.advanceTimersByTime(211_000);
    expect(watch.touch()).toBe(true);
    expect(watch.touch()).toBe(false);
    vi.advanceTimersByTime(16_000);
    expect(watch.touch()).toBe(true);
  });

  it('starts anew with a later end', () => {
    vi.advanceTimersByTime(400_000);
    watch.until(inSeconds(420));
    expect(watch.phase).toBe('held');
    vi.advanceTimersByTime(60_000);
    expect(watch.phase).toBe('held');
  });

  it('asks for nothing when nothing is held any more', () => {
    vi.advanceTimersByTime(420_000);
    expect(watch.touch()).toBe(false);
    watch.until('');
    expect(watch.phase).toBe('none');
    expect(watch.touch()).toBe(false);
  });
});
