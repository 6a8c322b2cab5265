import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { AdviserFace, ShopStatus } from '../contract/shop.ts';
import { icon } from '../kit/icons.ts';
import { outerLink } from '../kit/outer-link.ts';
import { formatDayTime, formatWait, ownZone } from '../kit/time.ts';
import './hero-picture.ts';
import type { OwnBooking } from './own-booking.ts';
import { iconButton, renderHead } from './panel-head.ts';

interface ChooseActions {
  call: () => void;
  book: () => void;
  join: () => void;
  close: () => void;
}

/** The name one is addressed by. */
export function firstName(adviser: AdviserFace | null): string {
  return adviser?.name.split(' ')[0] ?? '';
}

/** Whether a call can come about: somebody is there, and this browser can hold one. */
export function isCallable({ video, presence }: ShopStatus): boolean {
  return video && (presence === 'free' || presence === 'busy') && 'RTCPeerConnection' in window;
}

/** Who is there, and what is possible now. One main way; the others as readable. */
export function renderChoose(status: ShopStatus, own: OwnBooking | undefined, actions: ChooseActions): TemplateResult {
  const { adviser, presence, nextStart, services } = status;
  const callable = isCallable(status);
  const open = own?.open === true;
  const bookable = services.length > 0 && presence !== 'closed';
  return html`${adviser ? renderHero(adviser, actions.close) : renderHead(status.shopName, actions)}
    <div class="scroll body">
      ${adviser
        ? html`<h2 tabindex="-1">${msg('How may we advise you?', { id: 'widget.question' })}</h2>`
        : nothing}
      ${own ? renderChoice('camera', open, msg('Your appointment', { id: 'widget.own' }), formatDayTime(own.startsAt, ownZone()), open ? actions.join : undefined) : nothing}
      ${callable ? renderChoice('camera', !open, msg('Call now', { id: 'widget.call-now' }), callWord(status), actions.call) : nothing}
      ${bookable
        ? renderChoice('calendar', !callable && !open, msg('Book a time', { id: 'widget.book' }), nextStart ? msg(str`Next free time: ${formatDayTime(nextStart, ownZone())}`, { id: 'widget.next' }) : '', actions.book)
        : nothing}
      ${callable || bookable ? nothing : html`<p>${msg('Nobody can advise you at the moment.', { id: 'widget.closed' })}</p>`}
      ${renderLegal(status)}
      ${renderOtherWays(status)}
    </div>`;
}

function renderHero(adviser: AdviserFace, close: () => void): TemplateResult {
  return html`<div class="hero">
    <visavis-hero-picture src=${adviser.pictureUrl ?? ''}></visavis-hero-picture>
    <p><strong>${adviser.name}</strong>${adviser.title}</p>
    ${iconButton('close', msg('Close', { id: 'widget.close' }), close, 'glass')}
  </div>`;
}

function renderChoice(name: 'camera' | 'calendar', main: boolean, title: string, word: string, press: (() => void) | undefined): TemplateResult {
  return html`<button class="choice ${main ? 'primary' : 'secondary'}" type="button" ?disabled=${!press} @click=${press}>
    ${icon(name)}<span><strong>${title}</strong>${word}</span>${press ? icon('forward', 20) : nothing}
  </button>`;
}

function callWord({ presence, adviser, wait }: ShopStatus): string {
  const name = firstName(adviser);
  if (presence === 'free') {
    return wait && wait.toSeconds < 60
      ? msg(str`${name} is free, answers in about ${Math.max(10, wait.toSeconds)} s`, { id: 'widget.free-soon' })
      : msg(str`${name} is free`, { id: 'widget.free' });
  }
  return wait ? formatWait(wait) : msg('All advisers are in calls', { id: 'widget.busy' });
}

/** Privacy notice and imprint stand wherever something is asked of the customer. */
export function renderLegal({ privacyUrl, imprintUrl }: ShopStatus): TemplateResult {
  return html`<p class="caption soft legal">
    ${msg('Free of charge and without obligation. Your camera stays your choice. The call is not recorded.', { id: 'widget.promise' })}
    ${privacyUrl ? outerLink(privacyUrl, msg('Privacy notice', { id: 'kit.privacy' })) : nothing}
    ${imprintUrl ? outerLink(imprintUrl, msg('Imprint', { id: 'kit.imprint' })) : nothing}
  </p>`;
}

/** Telephone and mail, which work without us. */
export function renderOtherWays({ phone, mail }: { phone?: string | null | undefined; mail?: string | null | undefined }): TemplateResult | typeof nothing {
  if (!phone && !mail) return nothing;
  return html`<p class="ways">
    ${phone ? html`${msg('Rather by telephone?', { id: 'widget.rather-phone' })} <a class="link" href="tel:${phone}">${phone}</a>` : nothing}
    ${mail ? html`<a class="link" href="mailto:${mail}">${mail}</a>` : nothing}
  </p>`;
}

export function renderLoading(close: () => void): TemplateResult {
  return html`${renderHead(msg('One moment', { id: 'widget.loading' }), { close })}
    <div class="body outlines" aria-hidden="true"><i></i><i></i></div>`;
}

/** Our server does not answer: what works without it, and another try. */
export function renderAway(ways: { phone?: string | undefined; mail?: string | undefined }, again: () => void, close: () => void): TemplateResult {
  return html`${renderHead(msg('We cannot be reached', { id: 'widget.away' }), { close })}
    <div class="scroll body">
      <p role="alert">${msg('Video advice does not answer at the moment. Please try again shortly.', { id: 'widget.away-text' })}</p>
      <button class="button primary wide" type="button" @click=${again}>${msg('Try again', { id: 'kit.try-again' })}</button>
      ${renderOtherWays(ways)}
    </div>`;
}
