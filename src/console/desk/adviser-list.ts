import { html, LitElement } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { localized, msg, str } from '@lit/localize';
import type { DeskAdviser } from '../../contract/desk.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { duration } from '../app/duration.ts';
import { ringOf } from '../shell/presence.ts';
import { page } from '../theme/page.styles.ts';
import '../../kit/face.ts';

/** The shop's advisers, each with what they do at this moment, as ring and as word. */
@localized()
export class VisavisAdviserList extends LitElement {
  static override styles = [tokens, controls, page];

  @property({ attribute: false }) advisers: readonly DeskAdviser[] = [];
  /** Id of the adviser who looks. */
  @property() me = '';
  @property({ type: Boolean }) ringing = false;
  @property({ type: Number }) now = 0;

  override render(): TemplateResult {
    return html`<ul class="rows">
      ${this.advisers.map(
        (adviser) => html`<li>
          <visavis-face aria-hidden="true" .name=${adviser.name} .src=${adviser.pictureUrl ?? ''} .state=${ringOf(adviser.state)}></visavis-face>
          <div class="who"><strong>${adviser.name}</strong><span>${this.#word(adviser)}</span></div>
        </li>`,
      )}
    </ul>`;
  }

  #word({ adviserId, state, since }: DeskAdviser): string {
    const span = since ? duration(this.now - Date.parse(since)) : '';
    switch (state) {
      case 'free':
        if (adviserId === this.me && this.ringing) return msg('Free, ringing now', { id: 'console.state-ringing' });
        return span ? msg(str`Free for ${span}`, { id: 'console.state-free-for' }) : msg('Free', { id: 'console.state-free' });
      case 'in_call':
        return span ? msg(str`In a call for ${span}`, { id: 'console.state-in-call-for' }) : msg('In a call', { id: 'console.presence-in-call' });
      case 'away':
        return msg('By booking only', { id: 'console.presence-away' });
      default:
        return msg('Not signed in', { id: 'console.state-offline' });
    }
  }
}

define('visavis-adviser-list', VisavisAdviserList);
