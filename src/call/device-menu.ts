import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { property, state } from 'lit/decorators.js';
import { controls } from '../kit/controls.styles.ts';
import { define } from '../kit/define.ts';
import { icon } from '../kit/icons.ts';
import { mediaIcon } from '../kit/media-icons.ts';
import { tokens } from '../kit/tokens.styles.ts';
import styles from './device-menu.styles.ts';
import { listDevices, NO_DEVICES } from './devices.ts';
import type { DeviceLists } from './devices.ts';
import { DeviceSelectEvent } from './events.ts';

const ICONS = { videoinput: 'camera', audioinput: 'microphone', audiooutput: 'speaker' } as const;

/** Camera, microphone and speaker to choose from. A kind of which there is nothing to choose is left out. */
export class VisavisDeviceMenu extends LitElement {
  static override styles = [tokens, controls, styles];

  @property({ attribute: false }) cameraId: string | undefined;
  @property({ attribute: false }) microphoneId: string | undefined;
  @property({ attribute: false }) speakerId: string | undefined;
  /** Tracks come and go; a new value reads the lists again, for labels show only once a device was opened. */
  @property({ attribute: false }) opened: unknown;

  @state() private lists: DeviceLists = NO_DEVICES;
  readonly #relist = (): void => void this.#list();

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    navigator.mediaDevices?.addEventListener('devicechange', this.#relist);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    navigator.mediaDevices?.removeEventListener('devicechange', this.#relist);
  }

  override render(): TemplateResult {
    const { cameras, microphones, speakers } = this.lists;
    return html`${this.#renderList('audioinput', msg('Microphone', { id: 'call.microphone' }), microphones, this.microphoneId)}
      ${this.#renderList('videoinput', msg('Camera', { id: 'call.camera' }), cameras, this.cameraId)}
      ${this.#renderList('audiooutput', msg('Speaker', { id: 'call.speaker' }), speakers, this.speakerId)}
      ${cameras.length + microphones.length + speakers.length === 0
        ? html`<p class="soft">${msg('Devices can be chosen once camera or microphone is on.', { id: 'call.no-devices' })}</p>`
        : nothing}`;
  }

  #renderList(kind: MediaDeviceKind, label: string, devices: readonly MediaDeviceInfo[], chosen: string | undefined): TemplateResult | typeof nothing {
    if (devices.length === 0) return nothing;
    const select = (event: Event): void => void this.dispatchEvent(new DeviceSelectEvent(kind, (event.target as HTMLSelectElement).value));
    return html`<label>
      ${mediaIcon(ICONS[kind], 22)}<span class="visually-hidden">${label}</span>
      <select @change=${select}>
        ${devices.map(({ deviceId, label: name }) => html`<option value=${deviceId} .selected=${deviceId === (chosen ?? 'default')}>${plain(name)}</option>`)}
      </select>
      ${icon('down', 20)}
    </label>`;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('opened')) void this.#list();
  }

  async #list(): Promise<void> {
    this.lists = await listDevices();
  }
}

/** Without the numbers that some systems put behind a name: "Webcam (046d:0825)". */
function plain(label: string): string {
  return label.replace(/\s*\([\da-f]{4}:[\da-f]{4}\)$/iu, '');
}

define('visavis-device-menu', VisavisDeviceMenu);

declare global {
  interface HTMLElementTagNameMap {
    'visavis-device-menu': VisavisDeviceMenu;
  }
}
