import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import type { CallLeaveEvent, CallPhaseEvent } from '../../../src/call/events.ts';
import type { VisavisCall } from '../../../src/call/index.ts';
import { setLanguage } from '../../../src/kit/language.ts';
import { SCENES, showCall } from './scenes.ts';

const word = (call: VisavisCall): string | undefined => call.renderRoot.querySelector('[role=status] .word')?.textContent.trim();

const buttons = (call: VisavisCall): HTMLButtonElement[] => [...call.renderRoot.querySelectorAll('button')];

function button(call: VisavisCall, name: string): HTMLButtonElement {
  const found = buttons(call).find((one) => (one.ariaLabel ?? one.textContent).trim() === name);
  if (!found) throw new Error(`There is no button "${name}".`);
  return found;
}

describe('a call', () => {
  afterEach(() => setLanguage('en'));

  for (const [name, facts] of Object.entries(SCENES)) {
    it(`is accessible when ${name}`, async () => {
      const { call } = await showCall(facts);
      await expect(call).to.be.accessible();
    });
  }

  it('offers a way out in every state', async () => {
    for (const facts of Object.values(SCENES)) {
      const { call } = await showCall(facts);
      const names = buttons(call).map((one) => one.textContent.trim());
      expect(names.some((name) => ['End', 'End the call', 'Close', 'Leave it there'].includes(name)), JSON.stringify(facts)).to.equal(true);
    }
  });

  it('says what happens, in both languages, and nothing while all is well', async () => {
    const { call, show } = await showCall({ peer: 'changing_page' });
    expect(word(call)).to.equal('Anna Berger is changing page');
    await setLanguage('de');
    await call.updateComplete;
    expect(word(call)).to.equal('Anna Berger wechselt die Seite');
    await show({});
    expect(word(call)).to.equal(undefined);
  });

  it('announces each phase once', async () => {
    const { call, show } = await showCall();
    const phases: string[] = [];
    call.addEventListener('visavis-call-phase', (event) => phases.push((event as CallPhaseEvent).phase));
    await show({ phase: 'reconnecting' });
    await show({ phase: 'reconnecting', weak: 'own' });
    await show({});
    expect(phases).to.deep.equal(['reconnecting', 'live']);
  });

  it('tells the state of camera and microphone', async () => {
    const { call } = await showCall({ camera: 'off' });
    expect(button(call, 'Camera').ariaPressed).to.equal('false');
    expect(button(call, 'Microphone').ariaPressed).to.equal('true');
  });

  it('ends for both when one hangs up', async () => {
    const { call } = await showCall();
    setTimeout(() => button(call, 'End').click());
    expect((await oneEvent<CallLeaveEvent>(call, 'visavis-call-leave')).ends).to.equal(true);
  });

  it('goes on elsewhere when it is left there', async () => {
    const { call } = await showCall({ phase: 'failed', cause: 'elsewhere' });
    setTimeout(() => button(call, 'Leave it there').click());
    expect((await oneEvent<CallLeaveEvent>(call, 'visavis-call-leave')).ends).to.equal(false);
  });

  it('opens one sheet at a time, moves the focus into it, and closes by Escape without telling the page', async () => {
    const { call } = await showCall();
    button(call, 'Devices').click();
    await call.updateComplete;
    expect(call.shadowRoot?.activeElement?.textContent).to.equal('Devices');
    let told = false;
    call.addEventListener('keydown', () => (told = true));
    call.shadowRoot?.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await call.updateComplete;
    expect(call.renderRoot.querySelector('.sheet')).to.equal(null);
    expect(told).to.equal(false);
    expect(call.shadowRoot?.activeElement).to.equal(button(call, 'Devices'));
  });

  it('counts what was written meanwhile', async () => {
    const { call } = await showCall();
    call.hearMessage({ kind: 'text', text: 'Hello' });
    call.hearMessage({ kind: 'text', text: 'Are you there?' });
    await call.updateComplete;
    expect(button(call, 'Chat, 2 new')).to.not.equal(undefined);
    button(call, 'Chat, 2 new').click();
    await call.updateComplete;
    expect(button(call, 'Chat')).to.not.equal(undefined);
  });

  it('shows only the picture where there is no room for more', async () => {
    const { call } = await showCall();
    call.compact = true;
    await call.updateComplete;
    expect(buttons(call)).to.have.length(0);
    expect(call.renderRoot.querySelector('visavis-peer-picture')).to.not.equal(null);
  });

  it('lets a still picture stand in where frames do not come, and the face for a camera that is off', async () => {
    const { call, show } = await showCall({ phase: 'connecting', peer: 'expected', peerCamera: 'none' });
    const within = <E extends Element>(selector: string): E | null | undefined => call.peer.shadowRoot?.querySelector<E>(selector);
    const picture = document.createElement('canvas');
    picture.width = picture.height = 400;
    picture.getContext('2d')?.fillRect(0, 0, 400, 400);
    call.peerPicture = picture.toDataURL();
    await call.updateComplete;
    expect(within<HTMLElement>('.poster')?.hidden).to.equal(true);
    await waitUntil(() => within<HTMLElement>('.poster')?.hidden === false, 'no picture stands in', { timeout: 5000 });
    expect(within<HTMLCanvasElement>('.poster')?.width).to.equal(400);
    expect(within('visavis-face')).to.equal(null);
    await show({ peerCamera: 'off' });
    await call.peer.updateComplete;
    expect(within('visavis-face')).not.to.equal(null);
    expect(within('.poster')?.classList.contains('soft')).to.equal(true);
  });

  it('puts the focus on the way on when the call is lost under a finger', async () => {
    const { call, show } = await showCall();
    button(call, 'Microphone').focus();
    await show({ phase: 'failed', cause: 'unreachable' });
    expect(call.shadowRoot?.activeElement).to.equal(button(call, 'Try again'));
  });

  it('is left when it is taken away for good, so that no camera stays on', async () => {
    const { call } = await showCall();
    let left = false;
    call.leave = () => (left = true);
    call.remove();
    await waitUntil(() => left, 'It was not left.', { timeout: 5000 });
  });

  it("keeps the media library's silent sound out of the shop's page", async () => {
    const { call, show } = await showCall();
    const silent = Object.assign(document.createElement('audio'), { id: 'livekit-dummy-audio-el' });
    document.body.append(silent);
    await show({});
    expect(silent.getRootNode()).to.equal(call.renderRoot);
    silent.remove();
  });
});
