import { Room, RoomEvent, Track } from 'livekit-client';
import type { RemoteTrack } from 'livekit-client';
import { firstFrame, openDevices } from './measure.ts';
import type { CallPage } from './measure.ts';

/** The least that a page can do to hold a call: the library as it comes, a token, two tracks, one video. */
const video = document.createElement('video');
video.autoplay = video.muted = true;
// As large as a call is shown: what a picture costs by its size, and which of the sizes sent is taken for it, both pages pay.
video.style.cssText = 'position: fixed; inset: 0; width: 100%; height: 100%; object-fit: cover';
document.body.append(video);

const page: CallPage = {
  async prepare() {
    return openDevices();
  },
  async join(access, devices) {
    const room = new Room({ adaptiveStream: true, dynacast: true });
    room.on(RoomEvent.TrackSubscribed, (track: RemoteTrack) => void track.attach(track.kind === Track.Kind.Video ? video : document.body.appendChild(document.createElement('audio'))));
    const opened = devices();
    const seen = firstFrame(video);
    const { serverUrl, token } = await access();
    const joined = room.connect(serverUrl, token, { rtcConfig: { iceServers: [] } });
    void joined.then(async () => {
      for (const track of (await opened).getTracks()) await room.localParticipant.publishTrack(track, { source: track.kind === 'video' ? Track.Source.Camera : Track.Source.Microphone });
    });
    return seen;
  },
};

Object.assign(globalThis, { page });
