import { PublicEvent } from './events.ts';

/** A public event about one call. */
abstract class CallEvent extends PublicEvent {
  readonly callId: string;

  constructor(type: `visavis-${string}`, callId: string) {
    super(type);
    this.callId = callId;
  }
}

/** The customer asks for a call now. */
export class RequestStartEvent extends CallEvent {
  constructor(callId: string) {
    super('visavis-request-start', callId);
  }
}

/** The adviser has accepted. */
export class CallStartEvent extends CallEvent {
  constructor(callId: string) {
    super('visavis-call-start', callId);
  }
}

/** The call is over. */
export class CallEndEvent extends CallEvent {
  constructor(callId: string) {
    super('visavis-call-end', callId);
  }
}

/** The call counts as advice from now on: the shop keeps `ref` in its session and puts it into the order. */
export class RefIssueEvent extends CallEvent {
  readonly ref: string;

  constructor(callId: string, ref: string) {
    super('visavis-ref-issue', callId);
    this.ref = ref;
  }
}
