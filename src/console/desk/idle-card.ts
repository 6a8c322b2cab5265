import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { localized, msg } from '@lit/localize';
import type { DeskView } from '../../contract/desk.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { pathTo } from '../app/route.ts';
import { AvailabilityEvent } from '../shell/shell-events.ts';
import { ringOf } from '../shell/presence.ts';
import { page } from '../theme/page.styles.ts';
import styles from './idle-card.styles.ts';
import '../../kit/face.ts';
import '@awesome.me/webawesome/dist/components/button/button.js';

/** The desk's first place while nothing rings here: what customers are offered now, and how to change that. */
@localized()
export class VisavisIdleCard extends LitElement {
  static override styles = [tokens, controls, page, styles];

  @property({ attribute: false }) view!: DeskView;
  @property({ type: Boolean }) busy = false;

  override render(): TemplateResult {
    const { me, available, video } = this.view;
    if (!me) return this.#renderGuest();
    const [title, text] = this.#words(available, video);
    return html`<section class="card" aria-labelledby="title">
      <visavis-face aria-hidden="true" .name=${me.name} .src=${me.pictureUrl ?? ''} .state=${ringOf(me.state)}></visavis-face>
      <div class="words">
        <h2 id="title">${title}</h2>
        <p>${text}</p>
        ${available || !video
          ? nothing
          : html`<wa-button variant="brand" ?loading=${this.busy} @click=${() => this.dispatchEvent(new AvailabilityEvent(true))}>${msg('Go available', { id: 'console.go-available' })}</wa-button>`}
      </div>
    </section>`;
  }

  #words(available: boolean, video: boolean): [string, string] {
    if (!video) return [msg('Only bookings at the moment', { id: 'console.idle-no-video' }), msg('As soon as the media server answers, you can take calls again.', { id: 'console.idle-no-video-text' })];
    if (available) return [msg('You are free', { id: 'console.idle-free' }), msg('When a customer calls, it rings here. You may go on working in other tabs as long as this one stays open.', { id: 'console.idle-free-text' })];
    return [msg('You are not available', { id: 'console.idle-away' }), msg('Customers can book a time with you. When you go available, they can also call you right away.', { id: 'console.idle-away-text' })];
  }

  #renderGuest(): TemplateResult {
    return html`<section class="card" aria-labelledby="title">
      <div class="words">
        <h2 id="title">${msg('You watch the desk', { id: 'console.idle-guest' })}</h2>
        <p>${msg('Calls ring at the shop’s advisers. To take calls yourself, make yourself an adviser.', { id: 'console.idle-guest-text' })}</p>
        <wa-button appearance="outlined" href=${pathTo('settings', 'advisers')}>${msg('To the advisers', { id: 'console.to-advisers' })}</wa-button>
      </div>
    </section>`;
  }
}

define('visavis-idle-card', VisavisIdleCard);
