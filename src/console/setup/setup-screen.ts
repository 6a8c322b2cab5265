import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { localized, msg } from '@lit/localize';
import type { Me } from '../../contract/settings.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import type { ApiClient } from '../../kit/http.ts';
import { icon } from '../../kit/icons.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import type { ConsoleApp } from '../app/console-app.ts';
import { languageLinks } from '../sign-in/language-links.ts';
import { SignOutEvent } from '../shell/shell-events.ts';
import { page } from '../theme/page.styles.ts';
import { mark } from '../theme/mark.ts';
import styles from './setup-screen.styles.ts';
import './setup-hours.ts';
import './setup-shop.ts';
import './setup-tag.ts';

type Step = 'shop' | 'hours' | 'tag';
const STEPS: readonly Step[] = ['shop', 'hours', 'tag'];

/** From nothing to a shop that can be seen: the shop, its hours, its tag. */
@localized()
export class VisavisSetupScreen extends LitElement {
  static override styles = [tokens, controls, page, styles];

  @property({ attribute: false }) client!: ApiClient;
  @property({ attribute: false }) me!: Me;
  /** The shop that is being set up, once it is made. */
  @property({ attribute: false }) app: ConsoleApp | undefined;
  /** From the address: `hours`, `tag`, or `new` for a further shop. */
  @property() step = '';

  override render(): TemplateResult {
    const step = this.#step;
    return html`<main>
      <div class="brand">${mark(32)}<b>Vis-à-vis</b></div>
      ${step === 'shop' && !this.me.maySignUp ? this.#renderClosed() : html`${this.#renderSteps(step)} ${this.#renderStep(step)}`}
      <div class="ends">
        ${languageLinks()}
        <button class="link" type="button" @click=${() => this.dispatchEvent(new SignOutEvent())}>${msg('Sign out', { id: 'console.sign-out' })}</button>
      </div>
    </main>`;
  }

  get #step(): Step {
    if (!this.app || this.step === 'new') return 'shop';
    return this.step === 'tag' ? 'tag' : 'hours';
  }

  #renderSteps(now: Step): TemplateResult {
    const at = STEPS.indexOf(now);
    const names: Record<Step, string> = {
      shop: msg('Your shop', { id: 'console.step-shop' }),
      hours: msg('Hours', { id: 'console.step-hours' }),
      tag: msg('Script tag', { id: 'console.settings-tag' }),
    };
    return html`<ol class="steps" aria-label=${msg('Steps', { id: 'console.steps' })}>
      ${STEPS.map((step, index) => html`<li class=${index < at ? 'done' : index === at ? 'now' : ''} aria-current=${index === at ? 'step' : nothing}><span>${index < at ? icon('check', 16) : index + 1}</span>${names[step]}</li>`)}
    </ol>`;
  }

  #renderStep(step: Step): TemplateResult {
    switch (step) {
      case 'shop':
        return html`<visavis-setup-shop .client=${this.client} .me=${this.me}></visavis-setup-shop>`;
      case 'hours':
        return html`<visavis-setup-hours .app=${this.app}></visavis-setup-hours>`;
      default:
        return html`<visavis-setup-tag .app=${this.app}></visavis-setup-tag>`;
    }
  }

  #renderClosed(): TemplateResult {
    return html`<h1 tabindex="-1">${msg('No shop yet', { id: 'console.no-shop' })}</h1>
      <p class="soft">${msg('On this server, shops are made by the people who run it. Please ask them, or ask a shop to invite you as an adviser.', { id: 'console.no-shop-text' })}</p>`;
  }
}

define('visavis-setup-screen', VisavisSetupScreen);
