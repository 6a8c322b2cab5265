/** What a shop's page has seen of its call, in milliseconds of the page. */
export interface CallWitness {
  accepted: number;
  firstFrame: number;
}

/**
 * Runs in a shop's page, sent there as text: notes when the page hears that the call is accepted, and when the first frame
 * of the other side is shown. It looks with every picture of the page's own, and changes nothing.
 */
export function watchCall(): void {
  const witness: CallWitness = { accepted: 0, firstFrame: 0 };
  Object.assign(globalThis, { callWitness: witness });
  addEventListener('visavis-call-start', () => (witness.accepted = performance.now()), { capture: true });
  const find = (root: ParentNode): HTMLVideoElement | undefined => {
    for (const element of root.querySelectorAll('*')) {
      if (element.localName === 'video' && root instanceof ShadowRoot && root.host.localName === 'visavis-peer-picture') return element as HTMLVideoElement;
      const deeper = element.shadowRoot && find(element.shadowRoot);
      if (deeper) return deeper;
    }
    return undefined;
  };
  const look = (): void => {
    const video = find(document);
    if (video) video.requestVideoFrameCallback((now) => (witness.firstFrame = now));
    else requestAnimationFrame(look);
  };
  look();
}

/** Runs in the page: the witness once it has seen the first frame. */
export async function seenCall(): Promise<CallWitness> {
  const { callWitness } = globalThis as unknown as { callWitness: CallWitness };
  while (callWitness.firstFrame === 0) await new Promise(requestAnimationFrame);
  return callWitness;
}
