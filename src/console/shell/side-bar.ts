import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { localized, msg } from '@lit/localize';
import type { DeskView } from '../../contract/desk.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import type { ConsoleApp } from '../app/console-app.ts';
import type { ScreenName } from '../app/route.ts';
import { mark } from '../theme/mark.ts';
import { availabilitySwitch } from './availability-switch.ts';
import { screenLinks } from './navigation.ts';
import { presenceWord, ringOf } from './presence.ts';
import styles from './side-bar.styles.ts';
import '../../kit/face.ts';
import './person-menu.ts';

/** The console's side bar: where one can go, whether one can be called, and who one is. */
@localized()
export class VisavisSideBar extends LitElement {
  static override styles = [tokens, controls, styles];

  @property({ attribute: false }) app!: ConsoleApp;
  @property({ attribute: false }) view: DeskView | undefined;
  @property() screen: ScreenName = 'desk';
  @property({ type: Boolean }) busy = false;
  /** Icons only, while a call needs the room. */
  @property({ type: Boolean, reflect: true }) slim = false;

  override render(): TemplateResult {
    return html`<div class="brand">${mark(26)}<b class="label">Vis-à-vis</b></div>
      <nav aria-label=${msg('Screens', { id: 'console.navigation' })}>${screenLinks(this.screen, 22)}</nav>
      <div class="end">
        ${this.view?.me ? html`<div class="switch">${availabilitySwitch(this.view, this.busy)}</div>` : nothing}
        <button class="me" type="button" popovertarget="menu">
          <visavis-face aria-hidden="true" .name=${this.#name()} .src=${this.view?.me?.pictureUrl ?? ''} .state=${ringOf(this.view?.me?.state)}></visavis-face>
          <span class="label"><strong>${this.#name()}</strong><span>${presenceWord(this.view) || this.app.shop.name}</span></span>
          <span class="visually-hidden">${msg('menu', { id: 'console.menu' })}</span>
        </button>
        <visavis-person-menu id="menu" popover .app=${this.app}></visavis-person-menu>
      </div>`;
  }

  #name(): string {
    return this.view?.me?.name ?? (this.app.me.name || this.app.me.email);
  }
}

define('visavis-side-bar', VisavisSideBar);
