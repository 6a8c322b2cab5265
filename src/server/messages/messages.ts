import type { CallPorts } from '../calls/ports.ts';
import type { Tx } from '../platform/db.ts';
import type { Platform } from '../platform/platform.ts';
import type { SchedulingPorts } from '../scheduling/ports.ts';
import type { MailInvitation } from '../shops/adviser-routes.ts';
import type { SendSignInLink } from '../shops/auth.ts';
import { mailAgendas } from './agenda-mails.ts';
import { mailBookingChange } from './booking-mails.ts';
import { mailFeedTrouble } from './feed-mails.ts';
import type { Mail } from './mail.ts';
import { mailMissedRequest } from './missed-calls.ts';
import { Outbox } from './outbox.ts';
import { sendReminders } from './reminders.ts';
import { forgetMails } from './forget-mails.ts';
import { mailInvitation, mailSignInLink } from './team-mails.ts';
import { mailWaitlistChange } from './waitlist-mails.ts';

/** What the house says by mail. `main.ts` gives it to the domains that have something to say. */
export interface Messages {
  readonly outbox: Outbox;
  /** Writes a mail in the transaction that causes it; it is sent afterwards, at least once. */
  sendMail(tx: Tx, mail: Mail): Promise<void>;
  readonly onBookingChanged: SchedulingPorts['onBookingChanged'];
  readonly onWaitlistChanged: SchedulingPorts['onWaitlistChanged'];
  readonly onFeedFailing: SchedulingPorts['onFeedFailing'];
  readonly onRequestMissed: CallPorts['onRequestMissed'];
  readonly mailSignInLink: SendSignInLink;
  readonly mailInvitation: MailInvitation;
}

export function createMessages(platform: Platform): Messages {
  const outbox = new Outbox(platform);
  forgetMails(platform);
  sendReminders(platform, outbox);
  mailAgendas(platform, outbox);
  return {
    outbox,
    sendMail: (tx, mail) => outbox.sendMail(tx, mail),
    onBookingChanged: (tx, change) => mailBookingChange(tx, outbox, platform, change),
    onWaitlistChanged: (tx, change) => mailWaitlistChange(tx, outbox, platform, change),
    onFeedFailing: (tx, trouble) => mailFeedTrouble(tx, outbox, platform, trouble),
    onRequestMissed: (tx, request) => mailMissedRequest(tx, outbox, request),
    mailSignInLink: (link) => mailSignInLink(outbox, platform, link),
    async mailInvitation(tx, invitation) {
      // Without a mail server the invitation is handed over by whoever invites.
      if (!outbox.sends) return false;
      await mailInvitation(tx, outbox, platform, invitation);
      return true;
    },
  };
}
