import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { localized, msg } from '@lit/localize';
import type { Store } from '../../contract/calendar.ts';
import type { AdviserDraft, AdviserSettings, WeekWindow } from '../../contract/settings.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { icon } from '../../kit/icons.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { shopPath } from '../app/console-app.ts';
import type { ConsoleApp } from '../app/console-app.ts';
import { switchField, zoneField } from '../forms/choices.ts';
import { dialogFoot } from '../forms/dialog-foot.ts';
import { submits, textField } from '../forms/fields.ts';
import { FormController } from '../forms/form-controller.ts';
import { spokenLanguages } from '../forms/languages.ts';
import { manyField } from '../forms/many-field.ts';
import { selectField } from '../forms/select-field.ts';
import { page } from '../theme/page.styles.ts';
import { DialogCloseEvent } from './dialog-close-event.ts';
import { dialogStyles } from './dialog.styles.ts';
import { toWeek, toWindows, windowFault } from './hours.ts';
import type { WeekDraft } from './hours.ts';
import type { HoursChangeEvent } from './hours-editor.ts';
import { hoursText } from './hours-words.ts';
import type { PictureChangeEvent } from './picture-field.ts';
import { storeChoices } from './store-choices.ts';
import './hours-editor.ts';
import './picture-field.ts';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';

const WEIGHTS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'];

interface Draft {
  name: string;
  title: string;
  active: boolean;
  timeZone: string;
  storeId: string;
  /** As typed, with commas between. */
  skills: string;
  languages: string[];
  weight: string;
  /** Whether the shop's opening hours are theirs. */
  shopHours: boolean;
  week: WeekDraft;
  /** A new picture, none any more, or as it is. */
  picture: Blob | null | undefined;
}

/** Makes or changes an adviser: name, picture, hours. */
@localized()
export class VisavisAdviserDialog extends LitElement {
  static override styles = [tokens, controls, page, dialogStyles];

  @property({ attribute: false }) app!: ConsoleApp;
  /** The adviser to be changed, or none for a new one. */
  @property({ attribute: false }) adviser: AdviserSettings | undefined;
  @property({ attribute: false }) shopHours: readonly WeekWindow[] = [];
  @property({ attribute: false }) shopZone = 'UTC';
  @property({ attribute: false }) stores: readonly Store[] = [];
  @state() private open = true;

  readonly #form = new FormController<Draft>(this, { name: '', title: '', active: true, timeZone: 'UTC', storeId: '', skills: '', languages: [], weight: '1', shopHours: true, week: [], picture: undefined });
  #changed = false;
  /** Who was made in this dialog, in case the picture is refused afterwards. */
  #made: string | undefined;

  override render(): TemplateResult {
    const form = this.#form;
    const label = this.adviser ? msg('Change adviser', { id: 'console.adviser-change' }) : msg('New adviser', { id: 'console.adviser-new' });
    return html`<wa-dialog label=${label} ?open=${this.open} @wa-after-hide=${this.#hidden}>
      <form novalidate @submit=${submits(() => void this.#save())}>
        <visavis-picture-field .name=${form.values.name} .src=${this.adviser?.pictureUrl ?? ''} @visavis-picture-change=${({ picture }: PictureChangeEvent) => form.set('picture', picture)}></visavis-picture-field>
        ${textField(form, 'name', { label: msg('Name', { id: 'console.name' }), hint: msg('As customers see it.', { id: 'console.adviser-name-hint' }), advice: msg('Please write a name of up to 40 characters, without a web address.', { id: 'console.adviser-name-advice' }), required: true, maxlength: 40 })}
        ${textField(form, 'title', { label: msg('What for', { id: 'console.adviser-title' }), hint: msg('For example “E-bikes and fitting”.', { id: 'console.adviser-title-hint' }), advice: msg('Please use up to 80 characters.', { id: 'console.adviser-title-advice' }), maxlength: 80 })}
        ${switchField(form, 'shopHours', msg('Same hours as the shop', { id: 'console.adviser-same-hours' }), hoursText(this.shopHours))}
        ${form.values.shopHours ? nothing : html`<visavis-hours-editor .week=${form.values.week} @visavis-hours-change=${({ week }: HoursChangeEvent) => form.set('week', week)}></visavis-hours-editor>`}
        <details>
          <summary>${msg('Languages, skills, time zone', { id: 'console.adviser-more' })}${icon('down', 18)}</summary>
          <div>
            ${manyField(form, 'languages', msg('Speaks', { id: 'console.adviser-languages' }), msg('Services may ask for a language.', { id: 'console.adviser-languages-hint' }), spokenLanguages(form.values.languages))}
            ${textField(form, 'skills', { label: msg('Can do', { id: 'console.adviser-skills' }), placeholder: msg('Bike fitting, E-bikes', { id: 'console.adviser-skills-example' }), hint: msg('With commas between. Services may ask for it.', { id: 'console.adviser-skills-hint' }), advice: msg('Up to 20, each of up to 40 characters.', { id: 'console.adviser-skills-advice' }) })}
            ${this.stores.length > 0 ? selectField(form, 'storeId', msg('Works in', { id: 'console.adviser-store' }), storeChoices(this.stores, msg('no store in particular', { id: 'console.adviser-nowhere' }), form.values.storeId)) : nothing}
            ${zoneField(form, 'timeZone', msg('Time zone', { id: 'console.shop-zone' }), msg('The clock by which the hours above are meant.', { id: 'console.adviser-zone-hint' }))}
            ${selectField(form, 'weight', msg('Share of the bookings', { id: 'console.adviser-weight' }), WEIGHTS.map((weight) => ({ value: weight, label: `${weight} ×` })), msg('Against the others, where anybody could take it. A half-timer among full-timers has 1, the others 2.', { id: 'console.adviser-weight-hint' }))}
          </div>
        </details>
        ${this.adviser ? switchField(form, 'active', msg('Gives advice', { id: 'console.adviser-active' }), msg('Switched off, nobody can call or book this adviser. Bookings stay.', { id: 'console.adviser-active-hint' })) : nothing}
      </form>
      ${dialogFoot(form, { close: () => (this.open = false), save: () => void this.#save() })}
    </wa-dialog>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('adviser') && !changed.has('shopHours') && !changed.has('shopZone')) return;
    const { name = '', title = '', active = true, hours = null, timeZone = this.shopZone, storeId = null, skills = [], languages = [], weight = 1 } = this.adviser ?? {};
    this.#form.reset({ name, title, active, timeZone, storeId: storeId ?? '', skills: skills.join(', '), languages, weight: String(weight), shopHours: hours === null, week: toWeek(hours ?? this.shopHours), picture: undefined });
  }

  async #save(): Promise<void> {
    const { shopHours, week } = this.#form.values;
    if (!shopHours && week.flat().some((window) => windowFault(window))) {
      this.renderRoot.querySelector('visavis-hours-editor')?.focusFault();
      return;
    }
    const saved = await this.#form.send((draft) => this.#send(draft));
    if (saved) this.open = false;
  }

  async #send({ name, title, active, timeZone, storeId, skills, languages, weight, shopHours, week, picture }: Draft): Promise<void> {
    const { client } = this.app;
    const draft: AdviserDraft = {
      name, title, active, timeZone, languages, hours: shopHours ? null : toWindows(week), storeId: storeId || null, weight: Number(weight),
      skills: [...new Set(skills.split(',').map((skill) => skill.trim()).filter(Boolean))],
    };
    const known = this.adviser?.adviserId ?? this.#made;
    const { adviserId } = known
      ? await client.patch<AdviserSettings>(shopPath(this.app, 'advisers', known), draft)
      : await client.post<AdviserSettings>(shopPath(this.app, 'advisers'), draft);
    this.#made = adviserId;
    this.#changed = true;
    if (picture) await client.put(shopPath(this.app, 'advisers', adviserId, 'picture'), picture);
    if (picture === null) await client.delete(shopPath(this.app, 'advisers', adviserId, 'picture'));
  }

  #hidden = (event: Event): void => {
    if (event.target === event.currentTarget) this.dispatchEvent(new DialogCloseEvent(this.#changed));
  };
}

define('visavis-adviser-dialog', VisavisAdviserDialog);
