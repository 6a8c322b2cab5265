import { msg } from '@lit/localize';
import type { MailKind, OutboxMail } from '../../contract/mail.ts';

/** What may stand in a text in place of facts. A unit test holds it to the contract. */
export const PLACEHOLDERS = ['name', 'shop', 'service', 'adviser', 'when', 'minutes'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

export function placeholderName(placeholder: Placeholder): string {
  switch (placeholder) {
    case 'name':
      return msg('customer’s name', { id: 'console.mail-name' });
    case 'shop':
      return msg('name of the shop', { id: 'console.mail-shop' });
    case 'service':
      return msg('service', { id: 'console.mail-service' });
    case 'adviser':
      return msg('adviser', { id: 'console.mail-adviser' });
    case 'when':
      return msg('day and time', { id: 'console.mail-when' });
    default:
      return msg('length in minutes', { id: 'console.mail-minutes' });
  }
}

/** What each mail to a customer is about. */
export function mailKindName(kind: MailKind): string {
  switch (kind) {
    case 'booking-confirmed':
      return msg('Confirmation', { id: 'console.mail-confirmed' });
    case 'booking-requested':
      return msg('Request received', { id: 'console.mail-requested' });
    case 'booking-to-confirm':
      return msg('Please confirm', { id: 'console.mail-to-confirm' });
    case 'booking-moved':
      return msg('Moved', { id: 'console.mail-moved' });
    case 'booking-cancelled':
      return msg('Cancelled', { id: 'console.mail-cancelled' });
    case 'booking-lapsed':
      return msg('Not confirmed in time', { id: 'console.mail-lapsed' });
    case 'booking-missed':
      return msg('Missed appointment', { id: 'console.mail-missed' });
    case 'reminder-day':
      return msg('Reminder, a day before', { id: 'console.mail-day' });
    case 'reminder-hour':
      return msg('Reminder, an hour before', { id: 'console.mail-hour' });
    case 'reminder-minutes':
      return msg('Reminder, ten minutes before', { id: 'console.mail-ten' });
    case 'waitlist-joined':
      return msg('On the waitlist', { id: 'console.mail-waitlist' });
    case 'waitlist-offer':
      return msg('A time is free', { id: 'console.mail-offer' });
    default:
      return msg('Missed call', { id: 'console.mail-call-missed' });
  }
}

export function outboxStateName(state: OutboxMail['state']): string {
  switch (state) {
    case 'waiting':
      return msg('waits to be sent', { id: 'console.outbox-waiting' });
    case 'kept':
      return msg('kept here', { id: 'console.outbox-kept' });
    default:
      return msg('refused', { id: 'console.outbox-refused' });
  }
}
