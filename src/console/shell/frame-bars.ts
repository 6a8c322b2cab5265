import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { icon } from '../../kit/icons.ts';
import { problemText } from '../app/problem-text.ts';
import { pathTo } from '../app/route.ts';
import type { HeldCallController } from '../call/held-call-controller.ts';
import type { DeskController } from '../desk/desk-controller.ts';
import { CallAcceptEvent } from '../desk/desk-events.ts';
import type { RingController } from '../desk/ring-controller.ts';
import { ringingRequest } from '../desk/ring-state.ts';
import { callerSentence } from '../desk/request-words.ts';
import { consoleIcon } from '../theme/icons.ts';
import type { MainScreen } from './navigation.ts';
import '@awesome.me/webawesome/dist/components/button/button.js';

interface BarFacts {
  desk: DeskController;
  call: HeldCallController;
  ring: RingController;
  screen: MainScreen;
  onTakeCall: (callId: string) => void;
}

/** What must be said on whatever screen: a lost line, a wish not granted, a tone that cannot be heard, a call that rings. */
export function frameBars({ desk, call, ring, screen, onTakeCall }: BarFacts): TemplateResult {
  const { elsewhere } = call;
  return html`<div class="bars" role="status">
    ${desk.line === 'lost' && desk.view ? lostBar() : nothing} ${desk.problem ? problemBar(desk) : nothing}
    ${ring.soundBar && call.here === undefined ? soundBar(ring) : nothing} ${elsewhere ? elsewhereBar(() => onTakeCall(elsewhere)) : nothing}
    ${call.over ? overBar(call) : nothing} ${screen === 'desk' && call.here === undefined ? nothing : ringBar(desk, call)}
  </div>`;
}

function lostBar(): TemplateResult {
  return html`<div class="bar">
    ${icon('warning', 22)}
    <p>${msg('The line to the desk is gone for a moment. We restore it; until then no call rings here.', { id: 'console.bar-lost' })}</p>
  </div>`;
}

function problemBar(desk: DeskController): TemplateResult {
  return html`<div class="bar calm">
    ${icon('clock', 22)}
    <p>${desk.problem ? problemText(desk.problem) : nothing}</p>
    <button class="icon-button" type="button" aria-label=${msg('Close', { id: 'console.close' })} @click=${() => desk.dismiss()}>${icon('close', 20)}</button>
  </div>`;
}

function soundBar(ring: RingController): TemplateResult {
  return html`<div class="bar">
    ${consoleIcon('speaker-off', 22)}
    <p>${msg('Your browser keeps this page silent until you click. You would not hear a call.', { id: 'console.bar-sound' })}</p>
    <wa-button size="s" appearance="outlined" @click=${() => void ring.test()}>${msg('Turn on the ring tone', { id: 'console.sound-on' })}</wa-button>
  </div>`;
}

function elsewhereBar(take: () => void): TemplateResult {
  return html`<div class="bar calm">
    ${icon('camera', 22)}
    <p>${msg('You are in a call in another window or on another device.', { id: 'console.bar-elsewhere' })}</p>
    <wa-button size="s" appearance="outlined" @click=${take}>${msg('Take it here', { id: 'console.take-here' })}</wa-button>
  </div>`;
}

function overBar(call: HeldCallController): TemplateResult {
  return html`<div class="bar calm">
    ${icon('check', 22)}
    <p>${msg('The call is over.', { id: 'console.bar-over' })}</p>
    <button class="icon-button" type="button" aria-label=${msg('Close', { id: 'console.close' })} @click=${() => call.dismiss()}>${icon('close', 20)}</button>
  </div>`;
}

function ringBar({ view, asking }: DeskController, call: HeldCallController): TemplateResult | typeof nothing {
  const request = ringingRequest(view);
  if (!request) return nothing;
  return html`<div class="bar calm ring">
    ${icon('camera', 22)}
    <p><strong>${callerSentence(request)}</strong>${request.topic ? html`<span class="soft">${request.topic}</span>` : nothing}</p>
    ${call.here
      ? nothing
      : html`<wa-button size="s" variant="brand" ?loading=${asking === request.callId} @click=${(event: Event) => event.currentTarget?.dispatchEvent(new CallAcceptEvent(request.callId))}
            >${msg('Accept', { id: 'console.accept' })}</wa-button
          ><wa-button size="s" appearance="outlined" href=${pathTo('desk')}>${msg('To the desk', { id: 'console.to-desk' })}</wa-button>`}
  </div>`;
}
