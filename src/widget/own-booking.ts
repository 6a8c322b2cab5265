import type { Booking } from '../contract/booking.ts';
import type { ApiClient } from '../kit/http.ts';
import { isRefused } from './is-refused.ts';
import type { VisitMemory } from './visit-memory.ts';

/** The booking this tab made, so that its call can be joined from here too. */
export interface OwnBooking {
  startsAt: string;
  /** Whether its call can be entered now. */
  open: boolean;
}

/** Looks for the booking that this tab remembers, if it still lies ahead. */
export async function findOwnBooking(client: ApiClient, memory: VisitMemory): Promise<OwnBooking | undefined> {
  try {
    const { state, startsAt, endsAt, joinFrom } = await client.get<Booking>(`/v1/bookings/${memory.value.bookingId}`);
    const ahead = state === 'confirmed' && Date.parse(endsAt) > Date.now();
    return ahead ? { startsAt, open: Date.parse(joinFrom) <= Date.now() } : undefined;
  } catch (error) {
    // A hold that was left, or a booking that is long over.
    if (isRefused(error)) memory.forget();
    return undefined;
  }
}
