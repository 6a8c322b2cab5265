import * as z from 'zod';
import { Instant } from './ids.ts';

/** A mail of the shop that was not sent, or not yet. What is sent is not kept. */
export const OutboxMail = z.strictObject({
  kind: z.string(),
  /** `waiting` to be sent; `kept`, since no mail server is set; `refused` by the mail server for good. */
  state: z.enum(['waiting', 'kept', 'refused']),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  /** The mail server's last answer. */
  failure: z.string().nullable(),
  createdAt: Instant,
});
export type OutboxMail = z.infer<typeof OutboxMail>;

/** Answer of `GET /v1/shops/{shp}/mails`, the newest first. */
export const OutboxMailList = z.strictObject({ mails: z.array(OutboxMail) }).meta({ id: 'OutboxMailList' });
export type OutboxMailList = z.infer<typeof OutboxMailList>;
