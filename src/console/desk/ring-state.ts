import type { DeskRequest, DeskView } from '../../contract/desk.ts';

/** Whether the browser lets us be heard: nobody has tried, it does, or it wants a click first. */
export type SoundPhase = 'untried' | 'heard' | 'blocked';
export type SoundSignal = 'allowed' | 'refused';

export const SOUND_STEPS: Record<SoundPhase, Record<SoundSignal, SoundPhase>> = {
  untried: { allowed: 'heard', refused: 'blocked' },
  // A browser may take back its leave, as after a long sleep of the machine.
  heard: { allowed: 'heard', refused: 'blocked' },
  blocked: { allowed: 'heard', refused: 'blocked' },
};

/** What tells an adviser of a call, beside the card itself. */
export interface RingSigns {
  readonly tone: boolean;
  readonly title: boolean;
  readonly notification: boolean;
  /** Whether the bar says that the tone cannot be heard. */
  readonly soundBar: boolean;
}

/** The call that rings here. The one who has waited longest comes first. */
export function ringingRequest(view: DeskView | undefined): DeskRequest | undefined {
  return view?.requests.find(({ ringsHere, stage }) => ringsHere && (stage === 'waiting' || stage === 'ringing'));
}

export function ringSigns(state: { ringing: boolean; available: boolean; sound: SoundPhase; hidden: boolean; mayNotify: boolean }): RingSigns {
  const { ringing, available, sound, hidden, mayNotify } = state;
  return {
    tone: ringing && sound !== 'blocked',
    title: ringing,
    // Somebody who looks at the card needs no notification of it.
    notification: ringing && hidden && mayNotify,
    soundBar: sound === 'blocked' && (available || ringing),
  };
}

/** The title of the tab: while it rings, who calls and where we are in turn. */
export function tabTitle(screen: string, caller: string | undefined, tick: number): string {
  return caller !== undefined && tick % 2 === 0 ? caller : `${screen} · Vis-à-vis`;
}
