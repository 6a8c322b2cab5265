import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import '../kit/face.ts';
import { icon } from '../kit/icons.ts';
import { formatTime, ownZone } from '../kit/time.ts';
import type { AdviceController } from './advice-controller.ts';
import { renderOtherWays } from './choose-views.ts';
import { iconButton, renderHead } from './panel-head.ts';

interface AfterActions {
  book: () => void;
  close: () => void;
}

/** Nobody came, or nobody is there any more. Booking is the way on, with everything typed kept. */
export function renderMissed({ shop }: AdviceController, { book, close }: AfterActions): TemplateResult {
  const { status } = shop;
  return html`${renderHead(msg('Nobody is free just now', { id: 'advice.missed' }), { close })}
    <div class="scroll body">
      <p role="status">${msg('We are sorry. Please book a time; what you typed is kept.', { id: 'advice.missed-text' })}</p>
      <button class="button primary wide" type="button" @click=${book}>${icon('calendar', 20)}${msg('Book a time', { id: 'widget.book' })}</button>
      ${status ? renderOtherWays(status) : nothing}
    </div>`;
}

/** Thanks, and what may come next. Closing needs nothing. */
export function renderAfter({ visit, shop }: AdviceController, { book, close }: AfterActions): TemplateResult {
  const { view } = visit;
  const adviser = view?.adviser ?? shop.status?.adviser;
  const failed = view?.endReason === 'failed' || view?.endReason === 'other_side_absent';
  const time = formatTime(view?.since ?? Date.now(), ownZone());
  return html`<div class="head end">${iconButton('close', msg('Close', { id: 'widget.close' }), close)}</div>
    <div class="scroll after">
      <div class="thanks">
        ${adviser ? html`<visavis-face src=${adviser.pictureUrl ?? ''} name=${adviser.name} aria-hidden="true"></visavis-face>` : nothing}
        <div>
          <h2 tabindex="-1">${failed ? msg('The call could not go on', { id: 'advice.failed' }) : msg('Thank you for the call', { id: 'advice.thanks' })}</h2>
          ${adviser ? html`<p class="soft">${msg(str`${adviser.name}, today at ${time}`, { id: 'advice.thanks-text' })}</p>` : nothing}
        </div>
      </div>
      <div class="more">
        <button class="button primary wide" type="button" @click=${close}>${msg('Back to the shop', { id: 'widget.done' })}</button>
        <button class="button secondary wide" type="button" @click=${book}>${icon('calendar', 20)}${failed ? msg('Book a time', { id: 'widget.book' }) : msg('Book another time', { id: 'advice.again' })}</button>
      </div>
    </div>`;
}
