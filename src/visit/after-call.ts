import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Booking } from '../contract/booking.ts';
import type { EndReason, VisitView } from '../contract/call.ts';
import '../kit/face.ts';
import { firstName } from './words.ts';

/** What is said when a call is over: thanks if there was one, and otherwise what happened and what can be done. */
export function afterCall(booking: Booking, view: VisitView | undefined, close: () => void): TemplateResult {
  const { name, pictureUrl } = booking.adviser;
  const met = view?.stage === 'connected' || view?.stage === 'ended';
  return html`<section class="narrow waiting">
    <visavis-face src=${pictureUrl ?? ''} name=${name} aria-hidden="true"></visavis-face>
    <div role="status">
      <h1>${met ? msg('Thank you for the call', { id: 'visit.thanks' }) : msg('The call is over', { id: 'visit.over' })}</h1>
      <p class="soft">${met ? msg(str`${firstName(name)} was glad to advise you.`, { id: 'visit.thanks-text' }) : reasonText(view?.endReason ?? null, firstName(name))}</p>
      ${booking.shopPhone && !met ? html`<p>${msg('By phone:', { id: 'visit.phone' })} <a class="link" href="tel:${booking.shopPhone}">${booking.shopPhone}</a></p>` : nothing}
    </div>
    <a class="button primary wide" href=${booking.shopUrl}>${msg(str`Back to ${booking.shopName}`, { id: 'visit.to-shop' })}</a>
    <button class="button quiet" type="button" @click=${close}>${msg('To your booking', { id: 'visit.to-booking' })}</button>
  </section>`;
}

function reasonText(reason: EndReason | null, name: string): string {
  switch (reason) {
    case 'no_adviser':
    case 'other_side_absent':
    case 'expired':
      return msg(str`${name} could not come. We are sorry.`, { id: 'visit.over-absent' });
    case 'failed':
      return msg('The connection could not be made.', { id: 'visit.over-failed' });
    default:
      return msg('You can come back as long as your time lasts.', { id: 'visit.over-back' });
  }
}
