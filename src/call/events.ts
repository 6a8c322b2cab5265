import type { PageGlimpse } from '../contract/call.ts';
import type { FailCause } from './call-scene.ts';
import type { CallPhase } from './call-state.ts';
import type { MediaChoice } from './media.ts';

/** The call went into another phase. `cause` says why it failed. */
export class CallPhaseEvent extends Event {
  readonly phase: CallPhase;
  readonly cause: FailCause | null;

  constructor(phase: CallPhase, cause: FailCause | null) {
    super('visavis-call-phase');
    this.phase = phase;
    this.cause = cause;
  }
}

/** The person left. With `ends` the call is to be ended for both; without, it is over already or goes on in another window. */
export class CallLeaveEvent extends Event {
  readonly ends: boolean;

  constructor(ends: boolean) {
    super('visavis-call-leave');
    this.ends = ends;
  }
}

/** The other side leaves its page (`page` is null) or has told which page it looks at. */
export class PageChangeEvent extends Event {
  readonly page: PageGlimpse | null;

  constructor(page: PageGlimpse | null) {
    super('visavis-page-change');
    this.page = page;
  }
}

/** Camera or microphone was switched on or off, so that the next page can rejoin alike. */
export class MediaChangeEvent extends Event {
  readonly camera: boolean;
  readonly microphone: boolean;

  constructor(camera: boolean, microphone: boolean) {
    super('visavis-media-change');
    this.camera = camera;
    this.microphone = microphone;
  }
}

/** The person is ready to join with this. Who listens owns the tracks from now on. */
export class PreviewReadyEvent extends Event {
  readonly media: MediaChoice;

  constructor(media: MediaChoice) {
    super('visavis-preview-ready');
    this.media = media;
  }
}

/** A text to be sent. */
export class TextSendEvent extends Event {
  readonly text: string;

  constructor(text: string) {
    super('visavis-text-send');
    this.text = text;
  }
}

/** A device was chosen. */
export class DeviceSelectEvent extends Event {
  readonly kind: MediaDeviceKind;
  readonly deviceId: string;

  constructor(kind: MediaDeviceKind, deviceId: string) {
    super('visavis-device-select');
    this.kind = kind;
    this.deviceId = deviceId;
  }
}
