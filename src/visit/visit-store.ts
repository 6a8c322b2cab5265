/** A call that this tab is in, in the shape that the shop's pages use too. */
export interface VisitMemory {
  token: string;
  callId: string;
  bookingId: string;
  camera: boolean;
  microphone: boolean;
  at: string;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The call of this booking, if this tab was in it before the page was loaded again. */
export function recallVisit(bookingId: string, key: string, store: Store = sessionStorage): VisitMemory | undefined {
  try {
    const memory = JSON.parse(store.getItem(`visavis:${key}`) ?? 'null') as VisitMemory | null;
    return memory?.bookingId === bookingId && memory.callId && memory.token ? memory : undefined;
  } catch {
    return undefined;
  }
}

export function keepVisit(key: string, memory: VisitMemory | undefined, store: Store = sessionStorage): void {
  try {
    if (memory) store.setItem(`visavis:${key}`, JSON.stringify(memory));
    else store.removeItem(`visavis:${key}`);
  } catch {
    // Storage is denied: the call works, but does not survive a page load.
  }
}
