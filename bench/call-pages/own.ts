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
    call.access = async () => ({ ...(await access()), callRef: null });
    call.quiet = returning;
    const tracks = returning ? [] : (await devices()).getTracks();
    const track = (wanted: string): MediaStreamTrack | undefined => tracks.find(({ kind }) => kind === wanted);
    call.media = { camera: true, microphone: true, videoTrack: track('video'), audioTrack: track('audio') };
    void call.start();
    await call.updateComplete;
    const video = call.peer.renderRoot.querySelector('video');
    if (!video) throw new Error('The call has no picture.');
    return firstFrame(video);
  },
};

Object.assign(globalThis, { page });
