import type { Context } from 'hono';
import type { Env } from '../platform/platform.ts';
import { Problem } from '../platform/problem.ts';

/** A token opens the one booking it was made for. @throws Problem `not_allowed` @returns the booking's id. */
export function ownBookingOnly(c: Context<Env>, bookingId: string): string {
  if (c.var.visit.bookingId !== bookingId) throw new Problem('not_allowed', 'This token belongs to another booking.');
  return bookingId;
}
