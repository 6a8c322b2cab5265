import { msg, str } from '@lit/localize';
import { ApiProblem } from './http.ts';

/** What went wrong and what the customer can do next, in the active language. Never the server's own words. */
export function problemText(problem: unknown): string {
  if (!(problem instanceof ApiProblem)) return msg('Something went wrong on our side. Please try again.', { id: 'kit.problem-internal' });
  switch (problem.code) {
    case 'unreachable':
    case 'unavailable':
      return msg('We cannot be reached at the moment. Please check your connection and try again.', { id: 'kit.problem-unreachable' });
    case 'slot_taken':
      return msg('This time has just been taken. Please choose another one; what you typed is kept.', { id: 'kit.problem-slot-taken' });
    case 'not_a_slot':
    case 'in_the_past':
      return msg('This time can no longer be booked. Please choose another one.', { id: 'kit.problem-not-a-slot' });
    case 'hold_expired':
      return msg('This time is no longer held for you. Please choose a time again; what you typed is kept.', { id: 'kit.problem-hold-expired' });
    case 'booking_closed':
      return msg('This booking can no longer be changed.', { id: 'kit.problem-booking-closed' });
    case 'too_many_holds':
      return msg('Too many times are held at the moment. Please try again in a few minutes.', { id: 'kit.problem-too-many-holds' });
    case 'too_many_requests': {
      const minutes = Math.max(1, Math.ceil((problem.retryAfter ?? 60) / 60));
      return minutes === 1
        ? msg('That was very often in a short time. Please try again in a minute.', { id: 'kit.problem-too-often' })
        : msg(str`That was very often in a short time. Please try again in ${minutes} minutes.`, { id: 'kit.problem-too-often-minutes' });
    }
    case 'offer_over':
      return msg('This time is not kept for you any more. You are still on the waitlist.', { id: 'kit.problem-offer-over' });
    case 'nobody_available':
      return msg('Nobody is free for a call any more. You can book a time.', { id: 'kit.problem-nobody' });
    case 'call_over':
      return msg('This call is over.', { id: 'kit.problem-call-over' });
    case 'call_not_open':
      return msg('This call is not open yet.', { id: 'kit.problem-call-not-open' });
    case 'video_unavailable':
      return msg('Video calls are not possible at the moment. You can book a time or call us.', { id: 'kit.problem-video' });
    case 'not_found':
    case 'token_invalid':
      return msg('This link is no longer valid. Please use the one in the latest e-mail from us.', { id: 'kit.problem-link' });
    case 'invalid_request':
    case 'invalid_encoding':
    case 'body_too_large':
      return msg('We could not read these details. Please check what you typed.', { id: 'kit.problem-details' });
    case 'unknown_shop':
    case 'origin_refused':
    case 'shop_not_live':
      return msg('Video advice is not available in this shop at the moment.', { id: 'kit.problem-shop' });
    default:
      return msg('Something went wrong on our side. Please try again.', { id: 'kit.problem-internal' });
  }
}
