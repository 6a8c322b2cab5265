/** Why something outside could not be had. */
export type OutboundFailure = 'address_refused' | 'unreachable' | 'too_slow' | 'too_large' | 'not_found' | 'not_allowed';

export class OutboundError extends Error {
  override readonly name = 'OutboundError';
  readonly failure: OutboundFailure;

  constructor(failure: OutboundFailure) {
    super(failure);
    this.failure = failure;
  }
}
