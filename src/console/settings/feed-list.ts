import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { localized, msg, str } from '@lit/localize';
import type { BusyFeed, BusyFeedDraft, BusyFeedList } from '../../contract/calendar.ts';
import { controls } from '../../kit/controls.styles.ts';
import { define } from '../../kit/define.ts';
import { icon } from '../../kit/icons.ts';
import { tokens } from '../../kit/tokens.styles.ts';
import { shopPath } from '../app/console-app.ts';
import type { ConsoleApp } from '../app/console-app.ts';
import { duration } from '../app/duration.ts';
import { LoadController } from '../app/load-controller.ts';
import { formFoot, formNews, submits, textField } from '../forms/fields.ts';
import { FormController } from '../forms/form-controller.ts';
import { page } from '../theme/page.styles.ts';
import { spokenAs } from '../theme/spoken.ts';
import { feedFailureText } from './feed-words.ts';
import { whenLoaded } from './loaded.ts';
import { partStyles } from './part.styles.ts';
import '@awesome.me/webawesome/dist/components/button/button.js';

/** An adviser's other calendars: what is busy there cannot be booked here. */
@localized()
export class VisavisFeedList extends LitElement {
  static override styles = [tokens, controls, page, partStyles];

  @property({ attribute: false }) app!: ConsoleApp;
  @property({ attribute: 'adviser-id' }) adviserId = '';
  readonly #load = new LoadController(this, async (signal) => (await this.app.client.get<BusyFeedList>(this.#path(), { signal })).feeds);
  readonly #form = new FormController(this, { name: '', url: '' });
  readonly #work = new FormController(this, {});

  override render(): TemplateResult {
    return html`<section class="card">
      <h2>${msg('Busy elsewhere', { id: 'console.feeds' })}</h2>
      <p>${msg('What is busy in Google, Outlook, Apple or any other calendar cannot be booked here. We read only when you are busy, nothing else.', { id: 'console.feeds-text' })}</p>
      ${whenLoaded(this.#load, (feeds) => html`<ul class="rows">${feeds.map((feed) => this.#renderFeed(feed))}</ul>${this.#renderForm()}`)} ${formNews(this.#work, '')}
    </section>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('app') || changed.has('adviserId')) void this.#load.reload();
  }

  #renderFeed(feed: BusyFeed): TemplateResult {
    const { feedId, name, host, failure } = feed;
    return html`<li>
      <div class="who"><strong>${name}</strong><span>${host} · ${readText(feed)}</span>${failure ? html`<span class="care">${feedFailureText(failure)}</span>` : nothing}</div>
      <div class="tools">
        <wa-button appearance="plain" @click=${() => void this.#read(feedId)}>${spokenAs(msg(str`Read ${name} now`, { id: 'console.feed-read-what' }), msg('Read now', { id: 'console.feed-read-now' }))}</wa-button>
        <wa-button appearance="plain" @click=${() => void this.#remove(feedId)}>${spokenAs(msg(str`Remove ${name}`, { id: 'console.remove-what' }), msg('Remove', { id: 'console.remove' }))}</wa-button>
      </div>
    </li>`;
  }

  #renderForm(): TemplateResult {
    const form = this.#form;
    return html`<form class="below" novalidate @submit=${submits(() => void this.#add())}>
      <div class="pair">
        ${textField(form, 'name', { label: msg('Name', { id: 'console.name' }), placeholder: msg('Private', { id: 'console.feed-name-example' }), advice: msg('Please write a name of up to 80 characters.', { id: 'console.shop-name-advice' }), required: true, maxlength: 80 })}
        ${textField(form, 'url', { type: 'url', label: msg('Address of the calendar', { id: 'console.feed-url' }), placeholder: 'https://…/basic.ics', advice: msg('Please paste the whole address. It begins with https:// or webcal://.', { id: 'console.feed-url-advice' }), required: true, autocomplete: 'off' })}
      </div>
      <details>
        <summary>${msg('Where do I find it?', { id: 'console.feed-where' })}${icon('down', 18)}</summary>
        <dl class="guide">
          <div><dt>Google</dt><dd>${msg('Settings of the calendar, “Integrate calendar”, “Secret address in iCal format”.', { id: 'console.feed-google' })}</dd></div>
          <div><dt>Outlook</dt><dd>${msg('Settings, Calendar, Shared calendars, “Publish a calendar”, the ICS link.', { id: 'console.feed-outlook' })}</dd></div>
          <div><dt>Apple</dt><dd>${msg('Calendar, “Share calendar”, “Public calendar”, copy the link.', { id: 'console.feed-apple' })}</dd></div>
        </dl>
      </details>
      ${formFoot(form, msg('Add the calendar', { id: 'console.feed-add' }), msg('Added', { id: 'console.feed-added' }))}
    </form>`;
  }

  #path(...more: readonly string[]): string {
    return shopPath(this.app, 'advisers', this.adviserId, 'feeds', ...more);
  }

  async #add(): Promise<void> {
    const { name, url } = this.#form.values;
    // Calendars hand out webcal addresses, which are https by another name.
    const address = url.trim().replace(/^webcals?:/iu, 'https:');
    if (!this.#form.check([...(name.trim() ? [] : ['name']), ...(URL.canParse(address) ? [] : ['url'])])) return;
    const added = await this.#form.send(async () => {
      const feed = await this.app.client.post<BusyFeed>(this.#path(), { name: name.trim(), url: address } satisfies BusyFeedDraft);
      this.#load.take([...(this.#load.value ?? []), feed]);
    });
    if (!added) return;
    this.#form.reset({ name: '', url: '' });
  }

  async #read(feedId: string): Promise<void> {
    await this.#work.send(async () => {
      const feed = await this.app.client.post<BusyFeed>(this.#path(feedId, 'read'));
      this.#load.take((this.#load.value ?? []).map((one) => (one.feedId === feedId ? feed : one)));
    });
  }

  async #remove(feedId: string): Promise<void> {
    await this.#work.send(async () => {
      await this.app.client.delete(this.#path(feedId));
      this.#load.take((this.#load.value ?? []).filter((one) => one.feedId !== feedId));
    });
  }
}

function readText({ readAt, entries, failingSince }: BusyFeed): string {
  if (readAt === null) return msg('never read yet', { id: 'console.feed-never' });
  const span = duration(Date.now() - Date.parse(readAt));
  // The last good copy counts on while the calendar cannot be read.
  if (failingSince !== null) return msg(str`last read ${span} ago, which still counts`, { id: 'console.feed-old' });
  return msg(str`read ${span} ago, busy ${entries} times`, { id: 'console.feed-read' });
}

define('visavis-feed-list', VisavisFeedList);
