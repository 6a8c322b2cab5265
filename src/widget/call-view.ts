import { msg, str } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { CallLeaveEvent, CallPhaseEvent, MediaChangeEvent } from '../call/events.ts';
import { iconSet } from '../kit/icons.ts';
import type { AdviceController } from './advice-controller.ts';
import { firstName } from './choose-views.ts';
import { iconButton } from './panel-head.ts';
import { renderTrouble } from './trouble-view.ts';

const sizeIcon = iconSet({
  larger: 'M14 4.500h5.500V10M19.500 4.500 13.500 10.500M10 19.500H4.500V14M4.500 19.500l6-6',
  smaller: 'M19.500 10H14V4.500M14 10l5.500-5.500M4.500 14H10v5.500M10 14l-5.500 5.500',
});

interface CallFrame {
  docked: boolean;
  large: boolean;
  since: string;
}

interface CallActions {
  open: () => void;
  dock: () => void;
  enlarge: () => void;
}

/** The call in its frame. The one element stays where it is whether shown large or small, so that picture and sound go on. */
export function renderCall(advice: AdviceController, { docked, large, since }: CallFrame, { open, dock, enlarge }: CallActions): TemplateResult {
  const adviser = advice.visit.view?.adviser ?? null;
  const name = firstName(adviser);
  return html`<div class="stage">
    ${renderTrouble(advice)}
    <visavis-call
      .access=${advice.access}
      .media=${advice.media}
      ?quiet=${advice.quiet}
      ?compact=${docked}
      ?inert=${docked}
      tells-page
      since=${since}
      peer-name=${adviser?.name ?? ''}
      peer-picture=${adviser?.pictureUrl ?? ''}
      @visavis-call-phase=${({ phase }: CallPhaseEvent) => (phase === 'live' ? advice.meet() : undefined)}
      @visavis-call-leave=${({ ends }: CallLeaveEvent) => advice.leave(ends)}
      @visavis-media-change=${({ camera, microphone }: MediaChangeEvent) => advice.rememberMedia(camera, microphone)}
    >
      <div slot="actions">
        <button class="icon-button glass enlarge" type="button" aria-pressed=${large} aria-label=${msg('Show large', { id: 'advice.large' })} @click=${enlarge}>${sizeIcon(large ? 'smaller' : 'larger')}</button>
        ${iconButton('minimise', msg('Show small and keep browsing', { id: 'widget.minimise' }), dock, 'glass')}
      </div>
    </visavis-call>
    ${docked
      ? html`<button class="back" type="button" @click=${open}>
          <strong>${name ? msg(str`In a call with ${name}`, { id: 'advice.in-call' }) : msg('In a call', { id: 'advice.in-call-plain' })}</strong>${msg('Back to the picture', { id: 'advice.back-to-call' })}
        </button>`
      : ''}
  </div>`;
}
