import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { PublicService, ShopStatus } from '../contract/shop.ts';
import '../kit/booking-done.ts';
import '../kit/booking-form.ts';
import { icon } from '../kit/icons.ts';
import '../kit/slot-picker.ts';
import { formatDay, formatSpan } from '../kit/time.ts';
import type { BookingController } from './booking-controller.ts';
import { renderHead } from './panel-head.ts';

interface BookingActions {
  back: () => void;
  close: () => void;
}

export function renderServices(services: readonly PublicService[], choose: (service: PublicService) => void, actions: BookingActions): TemplateResult {
  return html`${renderHead(msg('What is it about?', { id: 'kit.topic' }), actions)}
    <div class="scroll body">
      ${services.map(
        (service) => html`<button class="choice secondary" type="button" @click=${() => choose(service)}>
          <span><strong>${service.name}, ${minutes(service)}</strong>${service.description}</span>${icon('forward', 20)}
        </button>`,
      )}
    </div>`;
}

export function renderTime(booking: BookingController, change: (() => void) | undefined, next: () => void, actions: BookingActions): TemplateResult {
  const { service, list, chosen, timeZone } = booking;
  if (!service) return html``;
  return html`${renderHead(msg('Book a time', { id: 'widget.book' }), actions)}
    <div class="scroll body">
      <div class="line">
        <p><strong>${service.name}, ${minutes(service)}</strong>${msg('by video', { id: 'widget.by-video' })}</p>
        ${change ? html`<button class="link" type="button" @click=${change}>${msg('Change', { id: 'kit.change' })}</button>` : nothing}
      </div>
      <visavis-slot-picker
        .slots=${list?.slots ?? []}
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
    </div>
    ${chosen
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
      <button class="button primary wide" type="button" @click=${close}>${msg('Back to the shop', { id: 'widget.done' })}</button>
    </visavis-booking-done>
  </div>`;
}

function minutes({ minutes }: PublicService): string {
  return msg(str`${minutes} min.`, { id: 'widget.minutes' });
}
