import * as z from 'zod';

/**
 * The closed list of what can go wrong, each with its one status. Clients translate the code; `detail` is English and
 * written for its reader.
 */
export const PROBLEMS = {
  // The message itself
  invalid_request: 400,
  invalid_encoding: 400,
  body_too_large: 413,
  unsupported_media: 415,
  not_found: 404,
  method_not_allowed: 405,
  wrong_host: 421,
  // Who asks
  unknown_shop: 404,
  origin_refused: 403,
  not_signed_in: 401,
  not_allowed: 403,
  token_invalid: 401,
  shop_not_live: 403,
  // Doing a thing twice
  idempotency_mismatch: 422,
  idempotency_running: 409,
  // Booking
  slot_taken: 409,
  not_a_slot: 422,
  in_the_past: 422,
  hold_expired: 410,
  booking_closed: 409,
  adviser_needed: 422,
  offer_over: 410,
  too_many_holds: 429,
  // Calendars and mails
  feed_refused: 422,
  text_invalid: 422,
  // Calls
  nobody_available: 409,
  call_taken: 409,
  call_over: 410,
  call_not_open: 409,
  video_unavailable: 503,
  // Orders
  signature_missing: 401,
  signature_invalid: 401,
  timestamp_out_of_range: 401,
  order_invalid: 422,
  order_of_other_shop: 403,
  // Everything else
  too_many_requests: 429,
  settings_incomplete: 422,
  conflict: 409,
  unavailable: 503,
  internal: 500,
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

/** `application/problem+json` (RFC 9457). */
export const ProblemBody = z
  .strictObject({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.int(),
    code: z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]),
    detail: z.string(),
    requestId: z.string(),
    /** Where in the message the fault lies, for `invalid_request`. */
    fields: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
    /** Free starts near the one that was taken, for `slot_taken`. */
    nearby: z.array(z.string()).optional(),
  })
  .meta({ id: 'Problem' });
export type ProblemBody = z.infer<typeof ProblemBody>;
