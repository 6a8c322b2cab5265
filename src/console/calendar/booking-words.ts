import { msg, str } from '@lit/localize';
import type { DeskBooking } from '../../contract/desk.ts';

/** Whether the call of a booking can be entered now: from the join window on, as long as it is not over. */
export function canJoin({ state, joinFrom, endsAt, customerWaits }: Pick<DeskBooking, 'state' | 'joinFrom' | 'endsAt' | 'customerWaits'>, now: number): boolean {
  if (state !== 'confirmed' && state !== 'attended') return false;
  return now >= Date.parse(joinFrom) && (now < Date.parse(endsAt) || customerWaits);
}

/** A booking in a few words beside its customer's name: what, or what is special about it. */
export function bookingWord({ state, pendingFor, lateMinutes, serviceName, place, seats }: DeskBooking): string {
  if (lateMinutes !== null && state === 'confirmed') return msg(str`${lateMinutes} minutes late`, { id: 'console.booking-late' });
  if (state === 'pending') return pendingFor === 'adviser' ? msg('asks for your yes', { id: 'console.booking-asks' }) : msg('not confirmed by mail yet', { id: 'console.booking-mail' });
  if (state !== 'confirmed') return bookingStateWord(state);
  return [serviceName, ...(place ? [place.name] : []), ...(seats > 1 ? [msg('shared', { id: 'console.booking-shared' })] : [])].join(', ');
}

/** What became of a booking, as a word. */
export function bookingStateWord(state: string): string {
  switch (state) {
    case 'held':
      return msg('kept while a form is filled', { id: 'console.booking-held' });
    case 'pending':
      return msg('waits for confirmation', { id: 'console.booking-pending' });
    case 'confirmed':
      return msg('confirmed', { id: 'console.booking-confirmed' });
    case 'attended':
      return msg('attended', { id: 'console.booking-attended' });
    case 'customer_no_show':
      return msg('did not come', { id: 'console.booking-customer-absent' });
    case 'adviser_no_show':
      return msg('adviser did not come', { id: 'console.booking-adviser-absent' });
    case 'cancelled':
      return msg('cancelled', { id: 'console.booking-cancelled' });
    default:
      return msg('did not work', { id: 'console.booking-failed' });
  }
}
