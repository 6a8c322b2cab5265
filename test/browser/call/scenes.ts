import { fixture, html } from '@open-wc/testing';
import type { CallFacts } from '../../../src/call/call-scene.ts';
import '../../../src/call/index.ts';
import type { VisavisCall } from '../../../src/call/index.ts';

const TALKING: CallFacts = {
  phase: 'live', cause: null, peer: 'here', peerCamera: 'on', peerMicrophone: 'on', camera: 'on', microphone: 'on',
  weak: null, settling: false, stalled: false, interrupted: false,
};

/** Every state in which a call can be looked at. */
export const SCENES: Record<string, Partial<CallFacts>> = {
  connecting: { phase: 'connecting', peer: 'expected', peerCamera: 'none', peerMicrophone: 'none' },
  waiting: { peer: 'expected', peerCamera: 'none', peerMicrophone: 'none' },
  talking: {},
  'muted and unseen': { camera: 'off', microphone: 'off' },
  'with the other side unseen': { peerCamera: 'none' },
  'with the other side silent': { peerMicrophone: 'off' },
  'with the other side only watching': { peerCamera: 'none', peerMicrophone: 'none' },
  'only watching': { camera: 'none', microphone: 'none' },
  'weak here': { weak: 'own' },
  'weak there': { weak: 'peer' },
  stalled: { stalled: true },
  interrupted: { interrupted: true },
  'changing page': { peer: 'changing_page' },
  away: { peer: 'away' },
  reconnecting: { phase: 'reconnecting' },
  rebuilding: { phase: 'rebuilding' },
  ended: { phase: 'ended' },
  unreachable: { phase: 'failed', cause: 'unreachable' },
  refused: { phase: 'failed', cause: 'refused' },
  elsewhere: { phase: 'failed', cause: 'elsewhere' },
  unsupported: { phase: 'failed', cause: 'unsupported' },
};

export interface ShownCall {
  readonly call: VisavisCall;
  /** Lets the call know something else. */
  readonly show: (facts: Partial<CallFacts>) => Promise<void>;
}

/** A call that shows the facts it is given; no room stands behind it. */
export async function showCall(facts: Partial<CallFacts> = {}): Promise<ShownCall> {
  let shown: CallFacts = { ...TALKING, ...facts };
  const call = await fixture<VisavisCall>(html`<visavis-call peer-name="Anna Berger"></visavis-call>`);
  call.style.height = '600px';
  Object.defineProperty(call.call, 'facts', { get: () => shown });
  const show = async (next: Partial<CallFacts>): Promise<void> => {
    shown = { ...TALKING, ...next };
    call.requestUpdate();
    await call.updateComplete;
  };
  await show(facts);
  return { call, show };
}
