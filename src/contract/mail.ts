import * as z from 'zod';
import { Instant, Language } from './ids.ts';

/** A mail of the shop that was not sent, or not yet. What is sent is not kept. */
export const OutboxMail = z.strictObject({
  kind: z.string(),
  /** `waiting` to be sent; `kept`, since no mail server is set; `refused` by the mail server for good. */
  state: z.enum(['waiting', 'kept', 'refused']),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  /** The mail server's last answer. */
  failure: z.string().nullable(),
  createdAt: Instant,
});
export type OutboxMail = z.infer<typeof OutboxMail>;

/** Answer of `GET /v1/shops/{shp}/mails`, the newest first. */
export const OutboxMailList = z.strictObject({ mails: z.array(OutboxMail) }).meta({ id: 'OutboxMailList' });
export type OutboxMailList = z.infer<typeof OutboxMailList>;

/** What a mail to customers is about; owners may write texts of their own for these. */
export const MailKind = z.enum([
  'booking-confirmed', 'booking-requested', 'booking-to-confirm', 'booking-moved', 'booking-cancelled', 'booking-lapsed', 'booking-missed',
  'reminder-day', 'reminder-hour', 'reminder-minutes', 'waitlist-joined', 'waitlist-offer', 'call-missed',
]);
export type MailKind = z.infer<typeof MailKind>;

/** What stands in for facts in an owner's text, written `{name}`. Any other in braces is refused when the text is saved. */
export const PLACEHOLDERS = ['name', 'shop', 'service', 'adviser', 'when', 'minutes'] as const;

/** An owner's text for one kind of mail; null means ours. Facts, links and the legal lines are always ours. */
export const MailText = z
  .strictObject({ subject: z.string().trim().min(1).max(150).refine((words) => !/\p{Cc}/u.test(words), 'A subject is one line.').nullable(), text: z.string().trim().min(1).max(2000).nullable() })
  .meta({ id: 'MailText' });
export type MailText = z.infer<typeof MailText>;

/** Answer of `GET /v1/shops/{shp}/mail-texts`. */
export const MailTextList = z
  .strictObject({ texts: z.array(MailText.extend({ kind: MailKind, language: Language, ourSubject: z.string(), ourText: z.string() })) })
  .meta({ id: 'MailTextList' });
export type MailTextList = z.infer<typeof MailTextList>;

/** A mail as it would be sent, with an example's facts. */
export const MailPreviewRequest = MailText.extend({ kind: MailKind, language: Language }).meta({ id: 'MailPreviewRequest' });
export type MailPreviewRequest = z.infer<typeof MailPreviewRequest>;
export const MailPreview = z.strictObject({ subject: z.string(), text: z.string(), html: z.string() }).meta({ id: 'MailPreview' });
export type MailPreview = z.infer<typeof MailPreview>;
