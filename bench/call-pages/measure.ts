export interface Access {
  readonly serverUrl: string;
  readonly token: string;
}

/** What a page of these measurements can do. */
export interface CallPage {
  /** Loads and opens all that is there before a call is accepted. */
  prepare(): Promise<MediaStream>;
  /** Joins. @returns when the first frame of the other side was shown. */
  join(access: () => Promise<Access>, devices: () => Promise<MediaStream>): Promise<number>;
}

/** When the next frame is shown, in milliseconds of this page. */
export function firstFrame(video: HTMLVideoElement): Promise<number> {
  return new Promise((resolve) => video.requestVideoFrameCallback((now) => resolve(now)));
}

export function openDevices(): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia({ audio: true, video: { width: 1280, height: 720 } });
}
