export interface DeviceLists {
  readonly cameras: readonly MediaDeviceInfo[];
  readonly microphones: readonly MediaDeviceInfo[];
  readonly speakers: readonly MediaDeviceInfo[];
}

export const NO_DEVICES: DeviceLists = { cameras: [], microphones: [], speakers: [] };

/** What can be chosen. Devices without a label are left out: nobody can choose among blanks. */
export async function listDevices(devices: Pick<MediaDevices, 'enumerateDevices'> | undefined = navigator.mediaDevices): Promise<DeviceLists> {
  const all = (await devices?.enumerateDevices().catch(() => [])) ?? [];
  const named = (wanted: MediaDeviceKind): MediaDeviceInfo[] => all.filter(({ kind, label, deviceId }) => kind === wanted && label && deviceId);
  return { cameras: named('videoinput'), microphones: named('audioinput'), speakers: canChooseSpeaker() ? named('audiooutput') : [] };
}

export function canChooseSpeaker(): boolean {
  return 'setSinkId' in HTMLMediaElement.prototype;
}

/** Sends a media element's sound to a speaker; one that is gone leaves the sound where it was. */
export async function useSpeaker(element: HTMLMediaElement, speakerId: string | undefined): Promise<void> {
  if (speakerId !== undefined && canChooseSpeaker()) await element.setSinkId(speakerId).catch(() => undefined);
}
