import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { localized, msg } from '@lit/localize';
import type { DeskView } from '../../contract/desk.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import type { ConsoleApp } from '../app/console-app.ts';
import { mark } from '../theme/mark.ts';
import { availabilitySwitch } from './availability-switch.ts';
import { presenceWord, ringOf } from './presence.ts';
import styles from './phone-bar.styles.ts';
import '../../kit/face.ts';
import './person-menu.ts';

/** Head of the console on a phone: whether one can be called, and who one is. */
@localized()
export class VisavisPhoneBar extends LitElement {
  static override styles = [tokens, controls, styles];

  @property({ attribute: false }) app!: ConsoleApp;
  @property({ attribute: false }) view: DeskView | undefined;
  @property({ type: Boolean }) busy = false;

  override render(): TemplateResult {
    const { me } = this.app;
    const name = this.view?.me?.name ?? (me.name || me.email);
    const label = [name, presenceWord(this.view), msg('menu', { id: 'console.menu' })].filter(Boolean).join(', ');
    return html`${mark(26)}<span class="gap"></span>
      ${this.view?.me ? availabilitySwitch(this.view, this.busy) : nothing}
      <button class="me" type="button" popovertarget="menu" aria-label=${label}>
        <visavis-face aria-hidden="true" .name=${name} .src=${this.view?.me?.pictureUrl ?? ''} .state=${ringOf(this.view?.me?.state)}></visavis-face>
      </button>
      <visavis-person-menu id="menu" popover .app=${this.app}></visavis-person-menu>`;
  }
}

define('visavis-phone-bar', VisavisPhoneBar);
