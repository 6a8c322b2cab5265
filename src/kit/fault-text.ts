import { msg } from '@lit/localize';
import type { BookingDraft } from './booking-events.ts';
import type { DraftFault } from './draft-check.ts';

/** What is wrong with a field and what would be right. */
export function faultText(fault: DraftFault, field: keyof BookingDraft): string {
  switch (fault) {
    case 'missing':
      return field === 'name' ? msg('Please tell us your name.', { id: 'kit.name-missing' }) : msg('Please tell us your e-mail address.', { id: 'kit.email-missing' });
    case 'long':
      return field === 'name' ? msg('Please use at most 40 characters.', { id: 'kit.name-long' }) : msg('Please use at most 500 characters.', { id: 'kit.topic-long' });
    case 'name':
      return msg('Please write a name without a web address.', { id: 'kit.name-form' });
    case 'email':
      return msg('Please check this address, for example anna@example.org.', { id: 'kit.email-form' });
    default:
      return msg('Please check this number, for example +49 30 1234567.', { id: 'kit.phone-form' });
  }
}
