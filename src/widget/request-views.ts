import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { PreviewReadyEvent } from '../call/events.ts';
import { ApiProblem } from '../kit/http.ts';
import { problemText } from '../kit/problem-text.ts';
import type { AdviceController } from './advice-controller.ts';
import { firstName, renderLegal } from './choose-views.ts';
import { renderHead } from './panel-head.ts';
import { renderTrouble } from './trouble-view.ts';

/** What the customer may tell in advance. Nothing of it must be told. */
export function renderRequest(advice: AdviceController, actions: { back: () => void; close: () => void }): TemplateResult {
  const { draft, status } = advice.shop;
  const name = firstName(status?.adviser ?? null);
  const next = (event: SubmitEvent): void => {
    event.preventDefault();
    advice.step('go_on');
  };
  const type = ({ target }: InputEvent): void => {
    const { id, value } = target as HTMLInputElement;
    if (id === 'name' || id === 'topic') draft[id] = value;
  };
  return html`${renderHead(msg('Call now', { id: 'widget.call-now' }), actions)}
    <form class="scroll body" @submit=${next} @input=${type}>
      ${advice.tabs.elsewhere
        ? html`<p class="note caution" role="status">${msg('A call of yours runs in another window already.', { id: 'advice.elsewhere' })}</p>`
        : nothing}
      <p class="soft">${name ? msg(str`If you like, tell ${name} beforehand.`, { id: 'advice.tell-name' }) : msg('If you like, tell us beforehand.', { id: 'advice.tell' })}</p>
      <div class="field">
        <label for="name">${msg('Your first name', { id: 'advice.first-name' })} <span>${msg('(optional)', { id: 'kit.optional' })}</span></label>
        <input id="name" autocomplete="given-name" maxlength="40" .value=${draft.name} />
      </div>
      <div class="field">
        <label for="topic">${msg('What is it about?', { id: 'kit.topic' })} <span>${msg('(optional)', { id: 'kit.optional' })}</span></label>
        <textarea id="topic" rows="3" maxlength="500" .value=${draft.topic}></textarea>
      </div>
      <button class="button primary wide" type="submit">${msg('On to picture and sound', { id: 'advice.to-preview' })}</button>
      ${status ? renderLegal(status) : nothing}
    </form>`;
}

/** The own picture and sound, before anybody else sees or hears. */
export function renderPreview(advice: AdviceController, close: () => void): TemplateResult {
  const name = firstName(advice.shop.status?.adviser ?? null);
  return html`${renderHead(msg('Picture and sound', { id: 'advice.preview' }), { back: () => advice.step('back'), close })}
    <div class="scroll preview">
      ${advice.problem instanceof ApiProblem ? html`<p class="note caution" role="alert">${problemText(advice.problem)}</p>` : renderTrouble(advice)}
      <visavis-device-preview
        action=${name ? msg(str`Call ${name} now`, { id: 'advice.call-name' }) : msg('Call now', { id: 'widget.call-now' })}
        peer-name=${name}
        @visavis-preview-ready=${({ media }: PreviewReadyEvent) => void advice.send(media)}
      ></visavis-device-preview>
    </div>`;
}
