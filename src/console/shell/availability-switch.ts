import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { msg } from '@lit/localize';
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import type { DeskView } from '../../contract/desk.ts';
import { AvailabilityEvent } from './shell-events.ts';

/** Shows whether one can be called, as the server knows it, and asks to change that. */
export function availabilitySwitch({ available }: DeskView, busy: boolean): TemplateResult {
  return html`<wa-switch size="s" ?disabled=${busy} .checked=${live(available)} @change=${ask}>${msg('Available', { id: 'console.available' })}</wa-switch>`;

  function ask(event: Event): void {
    const control = event.currentTarget as HTMLInputElement;
    const wish = control.checked;
    // It moves when the server has moved.
    control.checked = available;
    control.dispatchEvent(new AvailabilityEvent(wish));
  }
}
