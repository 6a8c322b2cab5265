import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { mediaIcon } from '../kit/media-icons.ts';
import type { SourceState } from './call-scene.ts';
import type { MediaSource } from './media.ts';

export interface DockView {
  readonly camera: SourceState;
  readonly microphone: SourceState;
  readonly busy: ReadonlySet<MediaSource>;
  readonly panel: 'devices' | 'chat' | null;
  readonly unread: number;
  toggle(source: MediaSource): void;
  open(panel: 'devices' | 'chat'): void;
  leave(): void;
}

/** The controls on glass below the picture. A disc turns white where something is off or open. */
export function renderDock(view: DockView): TemplateResult {
  const { panel, unread } = view;
  const chat = unread > 0 ? msg(str`Chat, ${unread} new`, { id: 'call.chat-new' }) : msg('Chat', { id: 'call.chat' });
  return html`<nav class="dock" aria-label=${msg('Controls of the call', { id: 'call.controls' })}>
    ${renderSource(view, 'microphone', msg('Microphone', { id: 'call.microphone' }))}
    ${renderSource(view, 'camera', msg('Camera', { id: 'call.camera' }))}
    <button class=${panel === 'devices' ? 'lit' : ''} data-opens="devices" type="button" aria-expanded=${panel === 'devices'} @click=${() => view.open('devices')}>
      <span class="disc">${mediaIcon('settings')}</span>${msg('Devices', { id: 'call.devices' })}
    </button>
    <button class=${panel === 'chat' ? 'lit' : ''} data-opens="chat" type="button" aria-expanded=${panel === 'chat'} aria-label=${chat} @click=${() => view.open('chat')}>
      <span class="disc">${mediaIcon('text')}${unread > 0 ? html`<span class="count">${unread}</span>` : nothing}</span>${msg('Chat', { id: 'call.chat' })}
    </button>
    <button class="end" type="button" @click=${() => view.leave()}>
      <span class="disc">${mediaIcon('hang-up', 28)}</span>${msg('End', { id: 'call.hang-up' })}
    </button>
  </nav>`;
}

function renderSource(view: DockView, source: MediaSource, label: string): TemplateResult {
  const on = view[source] === 'on';
  return html`<button class=${on ? '' : 'lit'} type="button" aria-pressed=${on} aria-busy=${view.busy.has(source)} @click=${() => view.toggle(source)}>
    <span class="disc">${mediaIcon(on ? source : `${source}-off`)}</span>${label}
  </button>`;
}
