import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { Settings } from '../platform/settings.ts';
import type { Mail, Mailbox } from './mail.ts';

const CONNECTIONS = 3;
const PATIENCE_MS = 20_000;

export interface Mailer {
  deliver(mail: Mail, now: Date): Promise<void>;
}

/** The way to the mail server, if one is set. */
export function createMailer({ VISAVIS_SMTP_URL, VISAVIS_MAIL_FROM, VISAVIS_PUBLIC_URL }: Settings): Mailer | undefined {
  if (VISAVIS_SMTP_URL === undefined) return undefined;
  const transport = createTransport({
    url: VISAVIS_SMTP_URL, pool: true, maxConnections: CONNECTIONS, disableFileAccess: true, disableUrlAccess: true,
    connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS,
  });
  const host = new URL(VISAVIS_PUBLIC_URL).hostname;
  const messageId = (key: string): string => `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@${host}>`;
  return {
    async deliver({ dedupeKey, to, fromName, replyTo, subject, text, html, calendar, thread }, now) {
      await transport.sendMail({
        // As objects: a string may name several people.
        to: plainBox(to),
        from: plainBox({ name: fromName, address: VISAVIS_MAIL_FROM }),
        ...(replyTo ? { replyTo: plainBox(replyTo) } : {}),
        subject: plain(subject),
        text,
        html,
        date: now,
        // The same mail has the same id, however often it is tried.
        messageId: messageId(dedupeKey),
        ...(thread === undefined || thread === dedupeKey ? {} : { inReplyTo: messageId(thread), references: [messageId(thread)] }),
        headers: { 'Auto-Submitted': 'auto-generated' },
        ...(calendar ? { icalEvent: { method: calendar.method, filename: 'vis-a-vis.ics', content: calendar.content } } : {}),
      });
    },
  };
}

/** Why a mail did not go, and whether trying again is of no use: the server said no for good (5xx). */
export function failureOf(error: unknown): { failure: string; final: boolean } {
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  return { failure: String(responseCode ?? code ?? 'unknown'), final: responseCode !== undefined && responseCode >= 500 };
}

function plainBox({ name, address }: Mailbox): Mailbox {
  return { name: plain(name), address };
}

/** A header is one line. */
function plain(value: string): string {
  return value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
