import '../../src/call/index.ts';
import { firstFrame, openDevices } from './measure.ts';
import type { CallPage } from './measure.ts';

/** Our element, as a shop page holds it while a customer waits. */
const call = document.createElement('visavis-call');
call.style.cssText = 'position: fixed; inset: 0';
document.body.append(call);

const page: CallPage = {
  async prepare() {
    await call.updateComplete;
    return openDevices();
  },
  async join(access, devices, returning) {
    await call.updateComplete;
    const video = call.peer.renderRoot.querySelector('video');
    if (!video) throw new Error('The call has no picture.');
    const seen = firstFrame(video);
    call.access = async () => ({ ...(await access()), callRef: null });
    call.quiet = returning;
    const [videoTrack, audioTrack] = returning ? [] : [...(await devices).getVideoTracks(), ...(await devices).getAudioTracks()];
    call.media = { camera: true, microphone: true, videoTrack, audioTrack };
    void call.start();
    return seen;
  },
};

Object.assign(globalThis, { page });
