import { sql } from 'kysely';
import { inHouse, inShop, type Tx } from '../platform/db.ts';
import { randomText } from '../platform/ids.ts';
import type { Platform } from '../platform/platform.ts';
import { createMailer, failureOf, type Mailer } from './mailer.ts';
import type { Mail } from './mail.ts';
import { messages, type MailState } from './tables.ts';

const JOB = 'send-mail';
const DAY_MS = 86_400_000;
/** Mails that one address gets in a day because somebody typed it. */
const PER_ADDRESS = 3;
/** After so many tries over an hour and a half, the mail server will not take it. */
const ATTEMPTS = 9;
/** What belongs to no shop. */
const HOUSE = '';

interface MailJob {
  readonly shopId: string;
  readonly mailId: string;
}

/** Mails that are written in a transaction and sent after it, at least once. */
export class Outbox {
  readonly #platform: Platform;
  readonly #mailer: Mailer | undefined;

  constructor(platform: Platform) {
    this.#platform = platform;
    this.#mailer = createMailer(platform.settings);
    platform.jobs.define<MailJob>(JOB, (job) => this.#deliver(job));
  }

  /** Whether a mail server is set. Without one, mails are kept and can be read by the shop's owner. */
  get sends(): boolean {
    return this.#mailer !== undefined;
  }

  /** Writes a mail in the transaction that causes it. */
  async sendMail(tx: Tx, mail: Mail): Promise<void> {
    const { keys, clock, jobs } = this.#platform;
    const now = clock();
    const recipient = keys.hash('mail', mail.to.address.toLowerCase());
    const state: MailState = mail.limited && (await hadItsShare(tx, recipient, now)) ? 'withheld' : this.sends ? 'waiting' : 'kept';
    const mailId = randomText();
    const written = await messages(tx).insertInto('mails')
      .values({
        mail_id: mailId, dedupe_key: mail.dedupeKey, kind: mail.kind, recipient, limited: mail.limited, state,
        content: state === 'withheld' ? null : keys.seal('mail', JSON.stringify(mail)), failure: null, created_at: now, sent_at: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('mail_id').executeTakeFirst();
    if (written && state === 'waiting') await jobs.send(tx, JOB, { shopId: await shopOf(tx), mailId } satisfies MailJob, { at: now });
  }

  /** Whether a mail with this key was written, sent or not. */
  async knows(tx: Tx, dedupeKey: string): Promise<boolean> {
    return (await messages(tx).selectFrom('mails').select('mail_id').where('dedupe_key', '=', dedupeKey).executeTakeFirst()) !== undefined;
  }

  async #deliver({ shopId, mailId }: MailJob): Promise<void> {
    const { db, clock, keys } = this.#platform;
    const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => (shopId === HOUSE ? inHouse(db, work) : inShop(db, shopId, work));
    const row = await inside((tx) => messages(tx).selectFrom('mails').select(['content', 'attempts']).where('mail_id', '=', mailId).where('state', '=', 'waiting').executeTakeFirst());
    if (!row?.content || !this.#mailer) return;
    const mail = JSON.parse(keys.open('mail', row.content)) as Mail;
    const settle = (state: MailState, failure: string | null = null): Promise<unknown> =>
      inside((tx) => messages(tx).updateTable('mails')
        .set((mails) => ({
          state, failure, attempts: mails('attempts', '+', 1), sent_at: state === 'sent' ? clock() : null,
          // A mail that is done with is not kept: it holds an address and a link.
          ...(state === 'sent' || state === 'late' ? { content: null } : {}),
        }))
        .where('mail_id', '=', mailId).execute());
    if (mail.notAfter !== undefined && clock() > new Date(mail.notAfter)) {
      await settle('late');
      return;
    }
    try {
      await this.#mailer.deliver(mail, clock());
    } catch (error) {
      const { failure, final } = failureOf(error);
      const refused = final || row.attempts + 1 >= ATTEMPTS;
      await settle(refused ? 'refused' : 'waiting', failure);
      if (refused) return;
      throw error;
    }
    // Between the mail server's yes and this line, a crash makes one mail come twice, with the same Message-ID.
    await settle('sent');
  }
}

async function hadItsShare(tx: Tx, recipient: string, now: Date): Promise<boolean> {
  // Several bookings at once are counted one after the other.
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`mail ${recipient}`}, 0))`.execute(tx);
  const { count } = await messages(tx).selectFrom('mails').select(({ fn }) => fn.countAll<number>().as('count'))
    .where('recipient', '=', recipient).where('limited', '=', true).where('state', '!=', 'withheld')
    .where('created_at', '>', new Date(now.getTime() - DAY_MS)).executeTakeFirstOrThrow();
  return count >= PER_ADDRESS;
}

async function shopOf(tx: Tx): Promise<string> {
  const { rows } = await sql<{ shop: string | null }>`SELECT current_setting('visavis.shop', true) AS shop`.execute(tx);
  return rows[0]?.shop ?? HOUSE;
}
