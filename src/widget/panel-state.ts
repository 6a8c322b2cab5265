export type PanelPhase =
  | 'idle'
  | 'loading'
  | 'away'
  | 'choose'
  | 'services'
  | 'time'
  | 'details'
  | 'booked'
  /** A call is asked for, waited for or held; `advice-state.ts` goes on from here. */
  | 'advice';

export type PanelSignal =
  | 'open'
  /** The server said what the shop can offer. */
  | 'known'
  | 'unreachable'
  | 'book'
  | 'call'
  | 'choose_service'
  /** A time is kept for this customer. */
  | 'hold'
  /** The time that was kept is gone, or another one is wanted. */
  | 'change_time'
  | 'confirm'
  | 'back'
  /** What was done is done: the next opening begins anew. */
  | 'finish';

/** What each phase of the panel makes of each signal. A signal that a phase does not list changes nothing. */
export const PANEL_STEPS: Record<PanelPhase, Partial<Record<PanelSignal, PanelPhase>>> = {
  idle: { open: 'loading', call: 'advice' },
  loading: { known: 'choose', unreachable: 'away', call: 'advice' },
  away: { open: 'loading' },
  choose: { unreachable: 'away', book: 'services', call: 'advice' },
  services: { choose_service: 'time', back: 'choose' },
  time: { hold: 'details', book: 'services', back: 'choose' },
  details: { change_time: 'time', confirm: 'booked', back: 'time' },
  booked: { finish: 'idle' },
  advice: { finish: 'idle', back: 'choose', book: 'services' },
};
