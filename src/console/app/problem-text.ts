import { msg } from '@lit/localize';
import type { ApiProblem } from '../../kit/http.ts';

/** What went wrong and what to do next, for a person of the shop. */
export function problemText({ code }: Pick<ApiProblem, 'code'>): string {
  switch (code) {
    case 'unreachable':
      return msg('The server does not answer. Please check the connection and try again; nothing typed is lost.', { id: 'console.problem-unreachable' });
    case 'invalid_request':
    case 'order_invalid':
    case 'settings_incomplete':
      return msg('Something in this form still needs your attention.', { id: 'console.problem-invalid' });
    case 'body_too_large':
      return msg('This is too large. Pictures may have up to 5 MB.', { id: 'console.problem-large' });
    case 'unsupported_media':
      return msg('Please choose a picture as PNG, JPEG or WebP.', { id: 'console.problem-media' });
    case 'not_found':
    case 'unknown_shop':
      return msg('This is not there any more. Please load the page again.', { id: 'console.problem-missing' });
    case 'not_signed_in':
    case 'token_invalid':
      return msg('You are signed out. Please sign in again.', { id: 'console.problem-signed-out' });
    case 'not_allowed':
    case 'origin_refused':
      return msg('Only the owner of the shop may do this.', { id: 'console.problem-not-allowed' });
    case 'call_taken':
      return msg('Another adviser has just taken this call.', { id: 'console.problem-call-taken' });
    case 'call_over':
    case 'call_not_open':
      return msg('The customer is not waiting any more.', { id: 'console.problem-call-over' });
    case 'video_unavailable':
      return msg('Video does not work at the moment. Bookings and settings do.', { id: 'console.problem-video' });
    case 'booking_closed':
      return msg('This booking can no longer be changed.', { id: 'console.problem-booking-closed' });
    case 'feed_refused':
      return msg('This address cannot be read. Please copy the public or secret address of the calendar, which begins with https://.', { id: 'console.problem-feed' });
    case 'text_invalid':
      return msg('A placeholder in braces is not known. Please choose one of those below the text, and use no other braces.', { id: 'console.problem-text' });
    case 'conflict':
    case 'idempotency_mismatch':
    case 'idempotency_running':
      return msg('Somebody else has changed this meanwhile. Please load the page again.', { id: 'console.problem-conflict' });
    case 'too_many_requests':
    case 'too_many_holds':
      return msg('That was a little much at once. Please try again in a minute.', { id: 'console.problem-many' });
    default:
      return msg('That did not work, and the fault is ours. Please try again.', { id: 'console.problem-other' });
  }
}
