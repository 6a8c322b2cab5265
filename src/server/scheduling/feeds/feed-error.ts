import type { FeedFailure } from '../../../contract/calendar.ts';

/** A feed that cannot be used, and why. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  readonly failure: FeedFailure;

  constructor(failure: FeedFailure) {
    super(failure);
    this.failure = failure;
  }
}
