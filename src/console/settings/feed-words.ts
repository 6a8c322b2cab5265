import { msg } from '@lit/localize';
import type { FeedFailure } from '../../contract/calendar.ts';

/** Why a calendar could not be read, and what helps. */
export function feedFailureText(failure: FeedFailure): string {
  switch (failure) {
    case 'address_refused':
      return msg('This address is not on the public web, so it is not read.', { id: 'console.feed-address' });
    case 'unreachable':
      return msg('Its server does not answer. It is tried again.', { id: 'console.feed-unreachable' });
    case 'too_slow':
      return msg('Its server is too slow. It is tried again.', { id: 'console.feed-slow' });
    case 'too_large':
      return msg('It is too large. Please share a calendar with less in it.', { id: 'console.feed-large' });
    case 'no_calendar':
      return msg('There is no calendar behind this address. Please copy the one in iCal format.', { id: 'console.feed-no-calendar' });
    case 'too_complex':
      return msg('It repeats too much too often. Please share a simpler calendar.', { id: 'console.feed-complex' });
    case 'not_found':
      return msg('The address is not known there any more. Please copy it anew.', { id: 'console.feed-not-found' });
    default:
      return msg('It is not shared with us. Please use its secret address.', { id: 'console.feed-not-allowed' });
  }
}
