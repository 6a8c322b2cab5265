import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { VisitView } from '../contract/call.ts';
import type { WaitRange } from '../contract/shop.ts';
import '../kit/face.ts';
import { icon } from '../kit/icons.ts';
import { formatTime, formatWait, ownZone } from '../kit/time.ts';
import type { AdviceController } from './advice-controller.ts';
import { firstName } from './choose-views.ts';
import { renderDock } from './dock-view.ts';
import { renderTrouble } from './trouble-view.ts';
import { renderHead } from './panel-head.ts';

interface WaitingActions {
  open: () => void;
  dock: () => void;
  leave: (to: 'back' | 'book') => void;
}

/** The place in the queue with an honest range, and every way out. */
export function renderWaiting(advice: AdviceController, docked: boolean, { open, dock, leave }: WaitingActions): TemplateResult {
  const { visit, shop } = advice;
  const { view, lost } = visit;
  const adviser = view?.adviser ?? shop.status?.adviser ?? null;
  const ringing = view?.stage === 'ringing';
  const [title, text] = wordsOf(view, firstName(adviser));
  const face = html`<visavis-face
    src=${adviser?.pictureUrl ?? ''}
    name=${adviser?.name ?? shop.status?.shopName ?? ''}
    state=${ringing ? 'ringing' : 'busy'}
    aria-hidden="true"
  ></visavis-face>`;
  if (docked) return renderDock(face, title, view?.wait ? formatWait(view.wait) : msg('Show again', { id: 'advice.show' }), open);
  return html`${renderHead(msg('Your request', { id: 'advice.request' }), { minimise: dock, close: () => leave('back'), closeLabel: msg('Withdraw my request', { id: 'advice.withdraw' }) })}
    <div class="scroll waiting">
      ${renderTrouble(advice)}
      <div class="who">
        ${face}
        <div role="status"><h3>${title}</h3></div>
        <p class="soft">${lost ? msg('The connection is gone for a moment. Your place is kept.', { id: 'advice.lost' }) : text}</p>
      </div>
      ${view?.wait && !ringing ? renderWait(view.wait, view.ahead) : nothing}
      ${shop.draft.topic ? html`<blockquote class="soft">${shop.draft.topic}</blockquote>` : nothing}
      <div class="else">
        <h3>${view?.long ? msg('It takes longer than we thought. Rather not wait?', { id: 'advice.long' }) : msg('Rather not wait?', { id: 'advice.else' })}</h3>
        ${shop.status?.services.length
          ? html`<button class="choice secondary" type="button" @click=${() => leave('book')}>
              ${icon('calendar')}<span><strong>${msg('Book a time', { id: 'widget.book' })}</strong>${msg('What you typed is kept.', { id: 'advice.kept' })}</span>${icon('forward', 20)}
            </button>`
          : nothing}
        <button class="button quiet wide" type="button" @click=${() => leave('back')}>${msg('Withdraw my request', { id: 'advice.withdraw' })}</button>
      </div>
    </div>`;
}

function wordsOf(view: VisitView | undefined, name: string): [title: string, text: string] {
  if (!view) return [msg('One moment', { id: 'widget.loading' }), msg('Your request is on its way.', { id: 'advice.sending' })];
  if (view.startsAt) {
    const time = formatTime(view.startsAt, ownZone());
    return [msg(str`${name} has been told`, { id: 'advice.told' }), msg(str`Your appointment is at ${time}. You will be together in a moment.`, { id: 'advice.told-text' })];
  }
  if (view.stage === 'ringing') {
    return [
      name ? msg(str`${name} is being called`, { id: 'advice.ringing' }) : msg('Our advisers are being called', { id: 'advice.ringing-all' }),
      msg('Please stay here for a moment.', { id: 'advice.ringing-text' }),
    ];
  }
  return [
    name ? msg(str`${name} is still in a call`, { id: 'advice.busy' }) : msg('All advisers are in calls', { id: 'widget.busy' }),
    msg('You can go on browsing; we will let you know.', { id: 'advice.busy-text' }),
  ];
}

/** Ten minutes from left to right, and the range as a band. */
function renderWait(wait: WaitRange, ahead: number): TemplateResult {
  const percent = (seconds: number): number => Math.min(100, seconds / 6);
  const from = Math.min(88, percent(wait.fromSeconds));
  const width = Math.max(12, percent(wait.toSeconds) - from);
  return html`<div class="wait" role="status">
    <p><b>${formatWait(wait)}</b><span class="soft">${ahead === 0 ? msg('You are next', { id: 'advice.next' }) : ahead === 1 ? msg('1 person ahead', { id: 'advice.ahead-one' }) : msg(str`${ahead} people ahead`, { id: 'advice.ahead' })}</span></p>
    <svg class="scale" aria-hidden="true"><rect x="${from}%" width="${width}%" height="12" rx="6" /></svg>
    <p class="ticks" aria-hidden="true"><span>${msg('now', { id: 'advice.now' })}</span><span>${msg('5 min', { id: 'advice.five' })}</span><span>${msg('10 min', { id: 'advice.ten' })}</span></p>
  </div>`;
}
