import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { PreviewReadyEvent } from '../../../src/call/events.ts';
import type { MediaAccess } from '../../../src/call/media.ts';
import '../../../src/call/preview.ts';
import type { VisavisDevicePreview } from '../../../src/call/preview.ts';
import { setLanguage } from '../../../src/kit/language.ts';
import { PretendDevices } from './pretend-devices.ts';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0';
const INSTAGRAM = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile Instagram 400';

const heading = (preview: VisavisDevicePreview): string | undefined => preview.renderRoot.querySelector('h2')?.textContent.trim();
const note = (preview: VisavisDevicePreview): string => preview.renderRoot.querySelector('.note')?.textContent.replaceAll(/\s+/gu, ' ').trim() ?? '';

function button(preview: VisavisDevicePreview, name: string): HTMLButtonElement {
  const found = [...preview.renderRoot.querySelectorAll('button')].find((one) => one.textContent.trim() === name);
  if (!found) throw new Error(`There is no button "${name}".`);
  return found;
}

async function show(access: MediaAccess, userAgent = navigator.userAgent): Promise<VisavisDevicePreview> {
  return fixture<VisavisDevicePreview>(html`<visavis-device-preview style="height: 640px" peer-name="Anna" .access=${access} .userAgent=${userAgent}></visavis-device-preview>`);
}

async function ready(devices = new PretendDevices()): Promise<{ preview: VisavisDevicePreview; devices: PretendDevices }> {
  const preview = await show(devices);
  await waitUntil(() => heading(preview) === 'Picture and sound are ready');
  return { preview, devices };
}

async function choose(preview: VisavisDevicePreview, way: string): Promise<PreviewReadyEvent> {
  setTimeout(() => button(preview, way).click());
  return oneEvent<PreviewReadyEvent>(preview, 'visavis-preview-ready');
}

describe('the preview before a call', () => {
  afterEach(() => setLanguage('en'));

  it('asks once, and shows picture and sound', async () => {
    const { preview, devices } = await ready();
    expect(devices.asked).to.equal(1);
    const shown = preview.renderRoot.querySelector('video')?.srcObject as MediaStream;
    expect(shown.getVideoTracks().map(({ readyState }) => readyState)).to.deep.equal(['live']);
    await expect(preview).to.be.accessible();
  });

  it('gives what it opened to the call, and leaves it open', async () => {
    const { preview, devices } = await ready();
    const { media } = await choose(preview, 'Talk to Anna');
    preview.remove();
    expect([media.camera, media.microphone]).to.deep.equal([true, true]);
    expect(devices.states()).to.deep.equal(['video live', 'audio live']);
    devices.close();
  });

  for (const [way, camera, microphone] of [['Without camera', false, true], ['Without microphone', true, false], ['Only watch', false, false]] as const) {
    it(`closes what is not wanted: ${way}`, async () => {
      const { preview, devices } = await ready();
      const { media } = await choose(preview, way);
      expect([media.camera, media.microphone]).to.deep.equal([camera, microphone]);
      expect([media.videoTrack?.readyState, media.audioTrack?.readyState]).to.deep.equal([camera ? 'live' : undefined, microphone ? 'live' : undefined]);
      expect(devices.states()).to.deep.equal([`video ${camera ? 'live' : 'ended'}`, `audio ${microphone ? 'live' : 'ended'}`]);
      devices.close();
    });
  }

  it('closes all when it is taken away', async () => {
    const { preview, devices } = await ready();
    preview.remove();
    expect(devices.states()).to.deep.equal(['video ended', 'audio ended']);
  });

  it('closes what comes after it was taken away', async () => {
    const devices = new PretendDevices();
    devices.hesitates = true;
    const preview = await show(devices);
    await waitUntil(() => devices.asked === 1);
    preview.remove();
    devices.decide();
    await waitUntil(() => devices.states().join() === 'video ended,audio ended');
  });

  it('turns the camera off and on again', async () => {
    const { preview, devices } = await ready();
    button(preview, 'Camera').click();
    await preview.updateComplete;
    expect([heading(preview), button(preview, 'Camera').ariaPressed, devices.states()[0]]).to.deep.equal(['Sound is ready', 'false', 'video ended']);
    await expect(preview).to.be.accessible();
    button(preview, 'Camera').click();
    await waitUntil(() => heading(preview) === 'Picture and sound are ready');
    devices.close();
  });

  it('offers every other way while the browser asks', async () => {
    const devices = new PretendDevices();
    devices.hesitates = true;
    const preview = await show(devices);
    await waitUntil(() => devices.asked === 1);
    expect(heading(preview)).to.equal('Your browser asks for camera and microphone');
    await expect(preview).to.be.accessible();
    const { media } = await choose(preview, 'Only watch');
    expect(media.camera).to.equal(false);
    devices.decide();
  });

  for (const [error, title] of [
    ['NotAllowedError', 'Camera and microphone are blocked'],
    ['NotReadableError', 'Camera and microphone are in use elsewhere'],
    ['NotFoundError', 'No camera and no microphone were found'],
    ['TypeError', 'Camera and microphone cannot be used here'],
  ] as const) {
    it(`explains ${error}, and can be asked again`, async () => {
      const devices = new PretendDevices(error);
      const preview = await show(devices);
      await waitUntil(() => heading(preview) === title);
      await expect(preview).to.be.accessible();
      devices.error = undefined;
      button(preview, 'Try again').click();
      await waitUntil(() => heading(preview) === 'Picture and sound are ready');
      devices.close();
    });
  }

  it('tells where this browser keeps its blocks, in the language of the page', async () => {
    const preview = await show(new PretendDevices('NotAllowedError'), FIREFOX);
    await waitUntil(() => note(preview).includes('struck-through camera'));
    await setLanguage('de');
    await preview.updateComplete;
    expect(note(preview)).to.contain('durchgestrichene Kamera');
  });

  it('sends people out of apps that pass on no camera', async () => {
    const preview = await show(new PretendDevices('NotAllowedError'), INSTAGRAM);
    await waitUntil(() => note(preview).includes('Open the page in your browser'));
    expect(button(preview, 'Copy the link')).to.not.equal(undefined);
  });

  it('works where there are no devices at all', async () => {
    const preview = await show({});
    await waitUntil(() => heading(preview) === 'Camera and microphone cannot be used here');
    expect((await choose(preview, 'Only watch')).media).to.include({ camera: false, microphone: false });
  });
});
