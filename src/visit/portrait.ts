import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { AdviserFace } from '../contract/shop.ts';
import { define } from '../kit/define.ts';
import '../kit/face.ts';
import { tokens } from '../kit/tokens.styles.ts';
import styles from './portrait.styles.ts';

/** The adviser, large, with name and title. On our own address a picture may be a picture. */
export class VisavisPortrait extends LitElement {
  static override styles = [tokens, styles];

  @property({ attribute: false }) adviser!: AdviserFace;
  @state() private broken = false;

  override render(): TemplateResult {
    const { name, title, pictureUrl } = this.adviser;
    const picture = pictureUrl && !this.broken;
    return html`<figure class=${picture ? 'pictured' : ''}>
      ${picture ? html`<img src=${pictureUrl} alt="" @error=${() => (this.broken = true)} />` : html`<visavis-face name=${name} aria-hidden="true"></visavis-face>`}
      <figcaption><strong>${name}</strong>${title ? html`<span>${title}</span>` : nothing}</figcaption>
    </figure>`;
  }
}

define('visavis-portrait', VisavisPortrait);
