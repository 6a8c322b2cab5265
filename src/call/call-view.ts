import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { icon } from '../kit/icons.ts';
import { mediaIcon } from '../kit/media-icons.ts';
import type { CallScene } from './call-scene.ts';
import { otherSide, problemWord, wordOf } from './call-words.ts';
import type { CallCard, CallWord } from './call-words.ts';
import type { VisavisCall } from './call.ts';
import './call-clock.ts';
import type { DeviceSelectEvent } from './events.ts';
import type { MediaProblem, MediaSource } from './media.ts';

export interface CallText {
  readonly own: boolean;
  readonly text: string;
  /** It could not be sent. */
  readonly lost?: boolean;
}

/** Who is there and for how long, and the host's own buttons. */
export function renderBar({ peerName, since, call: { facts } }: VisavisCall, titled: boolean): TemplateResult {
  return html`<div class="bar">
    ${titled
      ? html`<slot name="title"><div class="pill"><strong>${otherSide(peerName)}</strong><visavis-call-clock .since=${since} ?runs=${facts.peer !== 'expected'}></visavis-call-clock></div></slot>`
      : nothing}
    <span class="gap"></span>
    <slot name="actions"></slot>
  </div>`;
}

/** The own picture, or the way back to it. */
export function renderOwn(call: VisavisCall): TemplateResult | typeof nothing {
  const { own, ownShown, call: { facts } } = call;
  // The other side's first frame comes before one's own face, which would cost it time.
  if (!call.peer?.met && (facts.phase === 'connecting' || (facts.settling && facts.peerCamera === 'on'))) return nothing;
  return html`${own.picture && ownShown
      ? html`<visavis-own-picture .track=${own.picture} .turnable=${own.turnable}
          @visavis-own-hide=${() => (call.ownShown = false)} @visavis-own-turn=${() => void own.flip()}></visavis-own-picture>`
      : nothing}
    ${own.picture && !ownShown
      ? html`<button class="icon-button show-own" type="button" aria-label=${msg('Show my picture', { id: 'call.own-show' })} @click=${() => (call.ownShown = true)}>${mediaIcon('camera', 22)}</button>`
      : nothing}`;
}

/** What is to be said over the picture, and the tap that lets sound through. */
export function renderSaid(call: VisavisCall, scene: CallScene): TemplateResult {
  const name = otherSide(call.peerName);
  const word = problemOf(call) ?? wordOf(scene, name);
  const { phase, peer } = call.call.facts;
  const muted = phase === 'live' && peer === 'here' && !call.call.audible;
  return html`<div class="said">
    ${muted
      ? html`<button class="button hear" type="button" @click=${() => void call.call.listen()}>${mediaIcon('speaker')}${msg('Tap to hear', { id: 'call.hear' })}</button>`
      : nothing}
    <div role="status">${word.text ? html`<p class="word">${word.text}${renderAction(call, word)}</p>` : nothing}</div>
  </div>`;
}

/** In place of a call that is not to be had. */
export function renderCard(call: VisavisCall, card: CallCard): TemplateResult {
  return html`<section class="card" role="alert">
    <h2>${card.title}</h2>
    <p>${card.text}</p>
    <div class="ways">
      ${card.again ? html`<button class="button first" type="button" @click=${() => void call.start()}>${card.again}</button>` : nothing}
      <button class="button ${card.again ? 'other' : 'first'}" type="button" @click=${() => call.hangUp()}>${card.leave}</button>
    </div>
  </section>`;
}

/** Devices or chat, over the lower part of the picture. */
export function renderSheet(call: VisavisCall): TemplateResult {
  const chat = call.panel === 'chat';
  const title = chat ? msg('Chat', { id: 'call.chat' }) : msg('Devices', { id: 'call.devices' });
  const close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // The panel around the call listens for the same key.
    event.stopPropagation();
    call.open(null);
  };
  return html`<section class="sheet ${chat ? 'chat' : ''}" aria-label=${title} @keydown=${close}>
    <div class="sheet-head">
      <h2 tabindex="-1">${title}</h2>
      <button class="icon-button" type="button" aria-label=${msg('Close', { id: 'call.close' })} @click=${() => call.open(null)}>${icon('close')}</button>
    </div>
    ${chat ? renderChat(call) : renderDevices(call)}
  </section>`;
}

function renderChat(call: VisavisCall): TemplateResult {
  return html`<visavis-call-chat .texts=${call.texts} .peerName=${otherSide(call.peerName)}
    @visavis-text-send=${({ text }: { text: string }) => void call.sendText(text)}></visavis-call-chat>`;
}

function renderDevices(call: VisavisCall): TemplateResult {
  const { own, speakerId, ownShown } = call;
  const select = ({ kind, deviceId }: DeviceSelectEvent): void => {
    if (kind === 'audiooutput') call.speakerId = deviceId;
    else void own.choose(kind === 'videoinput' ? 'camera' : 'microphone', deviceId);
  };
  const show = (event: Event): void => {
    call.ownShown = (event.target as HTMLInputElement).checked;
  };
  return html`<visavis-device-menu .cameraId=${own.deviceId('camera')} .microphoneId=${own.deviceId('microphone')} .speakerId=${speakerId}
      .opened=${`${own.camera} ${own.microphone}`} @visavis-device-select=${select}></visavis-device-menu>
    <label class="check"><input type="checkbox" .checked=${ownShown} @change=${show} />${msg('Show my own picture', { id: 'call.own-picture' })}</label>`;
}

function renderAction(call: VisavisCall, { action }: CallWord): TemplateResult | typeof nothing {
  if (!action) return nothing;
  const act = (): void => {
    switch (action.does) {
      case 'camera-off': void call.own.toggle('camera'); break;
      case 'microphone-on': void call.own.toggle('microphone'); break;
      case 'resume': void call.own.resume(); break;
      case 'chat': call.open('chat');
    }
  };
  return html`<button class="link" type="button" @click=${act}>${action.label}</button>`;
}

function problemOf({ own }: VisavisCall): CallWord | undefined {
  const [entry] = Object.entries(own.problems) as [MediaSource, MediaProblem][];
  return entry && { text: problemWord(...entry) };
}
