import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createTransport } from 'nodemailer';
import type { Settings } from '../platform/settings.ts';
import type { Mail, Mailbox } from './mail.ts';

const CONNECTIONS = 3;
const PATIENCE_MS = 20_000;

export interface Mailer {
  deliver(mail: Mail, now: Date): Promise<void>;
}

/** The way to the mail server, if one is set. */
export function createMailer(settings: Settings): Mailer | undefined {
  const { VISAVIS_SMTP_URL, VISAVIS_MAIL_FROM, VISAVIS_PUBLIC_URL } = settings;
  if (VISAVIS_SMTP_URL === undefined) return undefined;
  const dkim = dkimOf(settings);
  const transport = createTransport({
    url: VISAVIS_SMTP_URL, pool: true, maxConnections: CONNECTIONS, disableFileAccess: true, disableUrlAccess: true,
    connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS,
    ...(dkim ? { dkim } : {}),
  });
  const host = new URL(VISAVIS_PUBLIC_URL).hostname;
  const messageId = (key: string): string => `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@${host}>`;
  return {
    async deliver({ dedupeKey, to, fromName, fromAddress = VISAVIS_MAIL_FROM, replyTo, subject, text, html, calendar, thread, unsubscribe }, now) {
      await transport.sendMail({
        // As objects: a string may name several people.
        to: plainBox(to),
        from: plainBox({ name: fromName, address: fromAddress }),
        ...(replyTo ? { replyTo: plainBox(replyTo) } : {}),
        subject: plain(subject),
        text,
        html,
        date: now,
        // The same mail has the same id, however often it is tried.
        messageId: messageId(dedupeKey),
        ...(thread === undefined || thread === dedupeKey ? {} : { inReplyTo: messageId(thread), references: [messageId(thread)] }),
        headers: {
          'Auto-Submitted': 'auto-generated',
          // One click in the mail program ends them, without a page (RFC 8058).
          ...(unsubscribe === undefined ? {} : { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
        },
        ...(calendar ? { icalEvent: { method: calendar.method, filename: 'vis-a-vis.ics', content: calendar.content } } : {}),
      });
    },
  };
}

/** How mails are signed, if the settings say so. The key is a PEM itself or the name of a file that holds one. */
function dkimOf({ VISAVIS_DKIM_DOMAIN: domainName, VISAVIS_DKIM_SELECTOR: keySelector, VISAVIS_DKIM_KEY: key }: Settings): { domainName: string; keySelector: string; privateKey: string } | undefined {
  if (domainName === undefined || keySelector === undefined || key === undefined) return undefined;
  return { domainName, keySelector, privateKey: key.includes('-----BEGIN') ? key.replaceAll(String.raw`\n`, '\n') : readFileSync(key, 'utf8') };
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
