import { msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { AdviserFace, PublicService, ServiceList } from '../contract/shop.ts';
import { controls } from '../kit/controls.styles.ts';
import { define } from '../kit/define.ts';
import '../kit/face.ts';
import type { ApiClient } from '../kit/http.ts';
import { icon } from '../kit/icons.ts';
import { problemWords } from '../kit/problem-words.ts';
import { tokens } from '../kit/tokens.styles.ts';

/** The customer wants this adviser; without one, whoever is free. */
export class AdviserChooseEvent extends Event {
  readonly adviser: AdviserFace | undefined;

  constructor(adviser: AdviserFace | undefined) {
    super('visavis-adviser-choose', { bubbles: true });
    this.adviser = adviser;
  }
}

/** Lets a customer choose who advises. */
export class VisavisAdviserChoice extends LitElement {
  static override styles = [tokens, controls, css`
    h3 { font: var(--_label); margin-block-end: 8px; }
    button { display: flex; align-items: center; gap: 14px; width: 100%; min-height: 72px; padding: 8px 0; text-align: start; border-block-end: 1px solid var(--_line); }
    button:hover strong { text-decoration: underline; }
    span { flex: 1; font: 450 14px/20px var(--_font); color: var(--_text-soft); }
    strong { display: block; font: 600 16px/22px var(--_font); color: var(--_text); }
    visavis-face { width: 52px; }
  `];

  @property({ attribute: false }) service!: PublicService;
  @property({ attribute: false }) client!: ApiClient;
  @state() private advisers: readonly AdviserFace[] = [];
  @state() private problem = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override render(): TemplateResult {
    return html`<h3>${msg('Who would you like to talk to?', { id: 'widget.who' })}</h3>
      ${this.problem ? html`<p class="note" role="alert">${this.problem}</p><button class="button secondary wide" type="button" @click=${() => void this.#load()}>${msg('Try again', { id: 'kit.try-again' })}</button>` : nothing}
      ${this.service.adviserChoice === 'free' ? html`<button type="button" @click=${() => this.#choose(undefined)}><span><strong>${msg('Whoever is free', { id: 'widget.anyone' })}</strong>${msg('The most times to choose from', { id: 'widget.anyone-why' })}</span>${icon('forward', 20)}</button>` : nothing}
      ${this.advisers.map((adviser) => html`<button type="button" @click=${() => this.#choose(adviser)}>
        <visavis-face src=${adviser.pictureUrl ?? ''} name=${adviser.name} aria-hidden="true"></visavis-face><span><strong>${adviser.name}</strong>${adviser.title}</span>${icon('forward', 20)}
      </button>`)}`;
  }

  #choose(adviser: AdviserFace | undefined): void {
    this.dispatchEvent(new AdviserChooseEvent(adviser));
  }

  async #load(): Promise<void> {
    try {
      this.problem = '';
      const { advisers } = await this.client.get<ServiceList>('/v1/services');
      this.advisers = advisers.filter(({ adviserId }) => this.service.adviserIds.includes(adviserId));
    } catch (error) {
      this.problem = (await problemWords())(error);
    }
  }
}

define('visavis-adviser-choice', VisavisAdviserChoice);

declare global {
  interface HTMLElementEventMap {
    'visavis-adviser-choose': AdviserChooseEvent;
  }
}
