import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { PublicService, ShopStatus } from '../contract/shop.ts';
import '../kit/booking-form.ts';
import { icon } from '../kit/icons.ts';
import '../kit/slot-picker.ts';
import { formatDay, formatSpan } from '../kit/time.ts';
import type { ApiClient } from '../kit/http.ts';
import type { BookingController } from './booking-controller.ts';
import { renderHead } from './panel-head.ts';

interface BookingActions {
  back: () => void;
  close: () => void;
}

export interface TimeOptions {
  /** Leads back to the services, where there are several. */
  change: (() => void) | undefined;
  next: () => void;
  /** Speaks for the shop. */
  client: ApiClient;
  privacyUrl: string | null;
}

export function renderServices(services: readonly PublicService[], choose: (service: PublicService) => void, actions: BookingActions): TemplateResult {
  return html`${renderHead(msg('What is it about?', { id: 'kit.topic' }), actions)}
    <div class="scroll body">
      ${services.map(
        (service) => html`<button class="choice secondary" type="button" @click=${() => choose(service)}>
          <span><strong>${service.name}, ${minutes(service)}</strong>${service.place ? `${service.place.name}. ` : nothing}${service.description}</span>${icon('forward', 20)}
        </button>`,
      )}
    </div>`;
}

export function renderTime(booking: BookingController, { change, next, client, privacyUrl }: TimeOptions, actions: BookingActions): TemplateResult {
  const { service, list, chosen, timeZone } = booking;
  if (!service) return html``;
  return html`${renderHead(msg('Book a time', { id: 'widget.book' }), actions)}
    <div class="scroll body">
      <div class="line">
        <p><strong>${service.name}, ${minutes(service)}</strong>${where(service)}${booking.adviser ? `, ${booking.adviser.name}` : nothing}</p>
        ${change ? html`<button class="link" type="button" @click=${change}>${msg('Change', { id: 'kit.change' })}</button>` : nothing}
      </div>
      ${booking.aside ? renderAside(booking, service, client, privacyUrl) : html`<visavis-slot-picker
        .slots=${list?.slots ?? []}
        .full=${list?.full ?? []}
        .loading=${booking.loading}
        .problem=${booking.problem}
        .taken=${booking.taken}
        .nearby=${booking.nearby}
        chosen=${chosen}
        time-zone=${timeZone}
        shop-zone=${list?.timeZone ?? ''}
        @visavis-week-request=${({ from, to }: HTMLElementEventMap['visavis-week-request']) => void booking.search(from, to)}
        @visavis-slot-select=${({ startsAt }: HTMLElementEventMap['visavis-slot-select']) => booking.select(startsAt)}
        @visavis-zone-change=${({ timeZone }: HTMLElementEventMap['visavis-zone-change']) => (booking.timeZone = timeZone)}
      ></visavis-slot-picker>
      <div class="ways">
        ${service.adviserChoice !== 'none' && service.adviserIds.length > 1 ? html`<button class="link" type="button" @click=${() => void booking.show('advisers')}>${msg('Choose who advises', { id: 'widget.choose-who' })}</button>` : nothing}
        <button class="link" type="button" @click=${() => void booking.show('waitlist')}>${msg('Nothing suits? Tell me when', { id: 'widget.wait' })}</button>
      </div>`}
    </div>
    ${chosen && !booking.aside
      ? html`<div class="foot">
          <p aria-live="polite"><strong>${formatDay(chosen, timeZone)}</strong>${formatSpan(chosen, service.minutes, timeZone)}</p>
          <button class="button primary wide" type="button" aria-disabled=${booking.busy} @click=${next}>${msg('On to your details', { id: 'widget.to-details' })}</button>
        </div>`
      : nothing}`;
}

export function renderDetails(booking: BookingController, { privacyUrl, imprintUrl }: ShopStatus, confirm: (draft: BookingController['draft']) => void, actions: BookingActions): TemplateResult {
  const { hold, service, chosen } = booking;
  return html`${renderHead(msg('Your details', { id: 'widget.details' }), actions)}
    <div class="scroll body">
      <visavis-booking-form
        starts-at=${chosen}
        .minutes=${service?.minutes ?? 0}
        time-zone=${booking.timeZone}
        service-name=${service?.name ?? ''}
        expires-at=${hold?.expiresAt ?? ''}
        privacy-url=${privacyUrl ?? ''}
        imprint-url=${imprintUrl ?? ''}
        .draft=${booking.draft}
        .busy=${booking.busy}
        .problem=${booking.fault}
        @visavis-draft-change=${({ draft }: HTMLElementEventMap['visavis-draft-change']) => (booking.draft = draft)}
        @visavis-hold-extend=${() => void booking.extend()}
        @visavis-booking-submit=${({ draft }: HTMLElementEventMap['visavis-booking-submit']) => confirm(draft)}
        @visavis-time-change=${actions.back}
      ></visavis-booking-form>
    </div>`;
}

export function renderBooked({ receipt, draft, timeZone }: BookingController, close: () => void): TemplateResult {
  return html`<div class="scroll body">
    <visavis-booking-done
      .booking=${receipt?.booking}
      .calendar=${receipt?.calendar}
      manage-url=${receipt?.manageUrl ?? ''}
      email=${draft.email}
      time-zone=${timeZone}
    >
      ${/* Shown by a page that could not load the rest. */ html`<h2 slot="plain">${msg('Your time is booked', { id: 'kit.done' })}</h2>`}
      <button class="button primary wide" type="button" @click=${close}>${msg('Back to the shop', { id: 'widget.done' })}</button>
    </visavis-booking-done>
  </div>`;
}

function renderAside(booking: BookingController, service: PublicService, client: ApiClient, privacyUrl: string | null): TemplateResult {
  if (booking.aside === 'advisers') return html`<visavis-adviser-choice .service=${service} .client=${client} @visavis-adviser-choose=${({ adviser }: HTMLElementEventMap['visavis-adviser-choose']) => booking.want(adviser)}></visavis-adviser-choice>`;
  return html`<visavis-waitlist-form .service=${service} .client=${client} .draft=${booking.draft} .adviserId=${booking.adviser?.adviserId} privacy-url=${privacyUrl ?? ''}></visavis-waitlist-form>
    <div class="ways"><button class="link" type="button" @click=${() => void booking.show(undefined)}>${msg('Back to the free times', { id: 'widget.wait-back' })}</button></div>`;
}

function where({ place }: PublicService): string {
  return place ? place.name : msg('by video', { id: 'widget.by-video' });
}

function minutes({ minutes }: PublicService): string {
  return msg(str`${minutes} min.`, { id: 'widget.minutes' });
}
