import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { callbackify } from 'node:util';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail as a foreign program reads it. */
export interface TestMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  readonly inReplyTo?: string;
  readonly attachments: readonly { readonly contentType: string; readonly content: Buffer }[];
  /** Whom the envelope names. */
  readonly recipients: string[];
  /** The mail as it came over the wire. */
  readonly raw: string;
}

export interface MailServer {
  /** For `VISAVIS_SMTP_URL`. */
  readonly url: string;
  readonly mails: TestMail[];
  /** Answers the next mails with this instead of taking them; 0 takes them again. */
  refuseWith(code: number): void;
  close(): Promise<void>;
}

/** A real mail server on this machine that keeps what it gets. */
export async function startMailServer(): Promise<MailServer> {
  const mails: TestMail[] = [];
  let refusal = 0;
  const server = new SMTPServer({
    authOptional: true,
    // Whoever sends keeps connections open for the next mail.
    closeTimeout: 1,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo(_address, _session, callback) {
      callback(refusal === 0 ? null : Object.assign(new Error('Not now.'), { responseCode: refusal }));
    },
    onData(stream, session, callback) {
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      callbackify(async () => { mails.push(await read(stream, recipients)); })((error) => callback(error));
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuseWith(code) { refusal = code; },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

async function read(stream: Readable, recipients: string[]): Promise<TestMail> {
  const raw = await buffer(stream);
  return Object.assign(await simpleParser(raw), { recipients, raw: raw.toString('utf8') });
}
