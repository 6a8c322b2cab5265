import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { localized, msg, str } from '@lit/localize';
import type { Store, StoreList } from '../../contract/calendar.ts';
import type { AdviserSettings, ShopSettings, WeekHours, WeekWindow } from '../../contract/settings.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { shopPath } from '../app/console-app.ts';
import type { ConsoleApp } from '../app/console-app.ts';
import { LoadController } from '../app/load-controller.ts';
import { consoleIcon } from '../theme/icons.ts';
import { page } from '../theme/page.styles.ts';
import { spokenAs } from '../theme/spoken.ts';
import { hoursText } from './hours-words.ts';
import { whenLoaded } from './loaded.ts';
import { offTag } from './off-tag.ts';
import { partStyles } from './part.styles.ts';
import './adviser-dialog.ts';
import './invite-dialog.ts';
import '../../kit/face.ts';
import '@awesome.me/webawesome/dist/components/button/button.js';

interface Edited {
  readonly adviser: AdviserSettings | undefined;
  readonly invite: boolean;
}

interface Loaded {
  readonly advisers: readonly AdviserSettings[];
  readonly windows: readonly WeekWindow[];
  readonly stores: readonly Store[];
  readonly timeZone: string;
}

/** The shop's advisers: their faces, their hours, and whether they can sign in. */
@localized()
export class VisavisAdviserSettings extends LitElement {
  static override styles = [tokens, controls, page, partStyles];

  @property({ attribute: false }) app!: ConsoleApp;
  @state() private edited: Edited | undefined;

  readonly #load = new LoadController(this, async (signal) => {
    const [{ advisers }, { windows }, { stores }, { timeZone }] = await Promise.all([
      this.app.client.get<{ advisers: AdviserSettings[] }>(shopPath(this.app, 'advisers'), { signal }),
      this.app.client.get<WeekHours>(shopPath(this.app, 'hours'), { signal }),
      this.app.client.get<StoreList>(shopPath(this.app, 'stores'), { signal }),
      this.app.client.get<ShopSettings>(shopPath(this.app), { signal }),
    ]);
    return { advisers, windows, stores, timeZone };
  });

  override render(): TemplateResult {
    return html`${whenLoaded(this.#load, (loaded) => this.#renderAdvisers(loaded))}`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('app')) void this.#load.reload();
  }

  #renderAdvisers(loaded: Loaded): TemplateResult {
    const { advisers, windows } = loaded;
    const owner = this.app.shop.role === 'owner';
    return html`<section class="card">
        <p class="soft">${msg('Their face is what customers see first. Whoever is invited takes calls with a sign-in of their own.', { id: 'console.advisers-text' })}</p>
        <ul class="rows">
          ${advisers.map((adviser) => this.#renderAdviser(adviser, windows, owner))}
        </ul>
        ${owner ? html`<wa-button class="add" variant="brand" @click=${() => (this.edited = { adviser: undefined, invite: false })}>${consoleIcon('plus', 20)} ${msg('New adviser', { id: 'console.adviser-new' })}</wa-button>` : nothing}
      </section>
      ${this.edited ? this.#renderDialog(this.edited, loaded) : nothing}`;
  }

  #renderAdviser(adviser: AdviserSettings, windows: readonly WeekWindow[], owner: boolean): TemplateResult {
    const { name, title, hours, pictureUrl, active } = adviser;
    const times = hours === null ? `${msg('hours of the shop', { id: 'console.adviser-shop-hours' })}: ${hoursText(windows)}` : hoursText(hours);
    return html`<li class="adviser">
      <visavis-face aria-hidden="true" .name=${name} .src=${pictureUrl ?? ''}></visavis-face>
      <div class="who"><strong>${name}${offTag(active)}</strong><span>${[title, times].filter(Boolean).join(' · ')}</span>${this.#renderSignIn(adviser)}</div>
      ${owner ? this.#renderTools(adviser) : nothing}
    </li>`;
  }

  #renderSignIn({ email, invited }: AdviserSettings): TemplateResult {
    if (!email) return html`<span>${msg('cannot sign in yet', { id: 'console.adviser-no-sign-in' })}</span>`;
    return html`<span>${invited ? msg(str`invited as ${email}`, { id: 'console.adviser-invited' }) : msg(str`signs in as ${email}`, { id: 'console.adviser-signs-in' })}</span>`;
  }

  #renderTools(adviser: AdviserSettings): TemplateResult {
    const { name, email, invited } = adviser;
    return html`<div class="tools">
      ${email && !invited
        ? nothing
        : html`<wa-button appearance="plain" @click=${() => (this.edited = { adviser, invite: true })}>${spokenAs(msg(str`Invite ${name}`, { id: 'console.invite-who' }), invited ? msg('Invite again', { id: 'console.invite-again' }) : msg('Invite', { id: 'console.invite' }))}</wa-button>`}
      <wa-button appearance="outlined" @click=${() => (this.edited = { adviser, invite: false })}>${spokenAs(msg(str`Change ${name}`, { id: 'console.change-what' }), msg('Change', { id: 'console.change' }))}</wa-button>
    </div>`;
  }

  #renderDialog({ adviser, invite }: Edited, { windows, stores, timeZone }: Loaded): TemplateResult {
    if (invite && adviser) return html`<visavis-invite-dialog .app=${this.app} .adviser=${adviser} @visavis-dialog-close=${this.#close}></visavis-invite-dialog>`;
    return html`<visavis-adviser-dialog .app=${this.app} .adviser=${adviser} .shopHours=${windows} .shopZone=${timeZone} .stores=${stores} @visavis-dialog-close=${this.#close}></visavis-adviser-dialog>`;
  }

  #close = ({ changed }: Event & { changed: boolean }): void => {
    this.edited = undefined;
    if (changed) void this.#load.reload();
  };
}

define('visavis-adviser-settings', VisavisAdviserSettings);
