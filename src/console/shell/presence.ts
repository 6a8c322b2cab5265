import { msg } from '@lit/localize';
import type { AdviserState, DeskView } from '../../contract/desk.ts';
import type { FaceState } from '../../kit/face.ts';

/** The ring of an adviser: closed = free, open = in a call, none = by booking. */
export function ringOf(state: AdviserState | undefined): FaceState {
  return state === 'free' ? 'free' : state === 'in_call' ? 'busy' : 'booking';
}

/** The word that stands beside the ring. */
export function presenceWord(view: DeskView | undefined): string {
  switch (view?.me?.state) {
    case 'free':
      return msg('Free for calls', { id: 'console.presence-free' });
    case 'in_call':
      return msg('In a call', { id: 'console.presence-in-call' });
    case 'away':
    case 'offline':
      return msg('By booking only', { id: 'console.presence-away' });
    default:
      return '';
  }
}
