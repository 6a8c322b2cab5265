import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { Seat, StoryBrowser } from './browser.ts';
import { picture } from './pictures.ts';
import type { StorySystem } from './system.ts';

/** Somebody with a phone in the demo shop, who uses nothing but what is to be seen there. */
export class Customer implements Seat {
  readonly context: Seat['context'];
  readonly page: Page;
  readonly complaints: Seat['complaints'];
  /** The widget's panel. */
  readonly panel: Locator;
  readonly #system: StorySystem;

  private constructor({ context, page, complaints }: Seat, system: StorySystem) {
    this.context = context;
    this.page = page;
    this.complaints = complaints;
    this.panel = page.getByRole('dialog', { name: 'Videoberatung' });
    this.#system = system;
  }

  static async arrive(browser: StoryBrowser, system: StorySystem, path = '/', options: BrowserContextOptions = {}): Promise<Customer> {
    const customer = new Customer(await browser.phone(options), system);
    await customer.visit(path);
    return customer;
  }

  async visit(path: string): Promise<void> {
    await this.page.goto(`${this.#system.shopUrl}${path}`);
  }

  /** Opens the panel by the launcher that floats above the page. */
  async openPanel(): Promise<void> {
    await this.page.locator('html > vis-a-vis').getByRole('button', { name: /berät Sie gern|Beratung per Video/u }).click();
    await this.panel.getByRole('heading', { name: 'Wie dürfen wir Sie beraten?' }).waitFor();
  }

  /** Asks for a call now, with camera and microphone, and waits until it rings. */
  async callNow({ name, topic }: { name: string; topic?: string }): Promise<void> {
    const { panel, page } = this;
    await this.openPanel();
    await picture(page, 'panel-free');
    await panel.getByRole('button', { name: 'Jetzt sprechen' }).click();
    await panel.getByLabel('Ihr Vorname').fill(name);
    if (topic !== undefined) await panel.getByLabel('Worum geht es?').fill(topic);
    await picture(page, 'panel-request');
    await panel.getByRole('button', { name: 'Weiter zu Bild und Ton' }).click();
    await panel.getByText('Bild und Ton sind bereit').waitFor();
    await picture(page, 'panel-preview');
    await panel.getByRole('button', { name: /jetzt anrufen$/u }).click();
    await panel.getByText('Anna wird gerufen').waitFor();
    await picture(page, 'panel-ringing');
  }

  /** Books a time of today. @returns the page on our own address that the confirmation leads to. */
  async book({ service, time, name, email, topic }: { service: string; time: string; name: string; email: string; topic: string }): Promise<Page> {
    const { panel, page } = this;
    await this.openPanel();
    await panel.getByRole('button', { name: /^Termin buchen/u }).click();
    await panel.getByRole('button', { name: service }).click();
    await panel.getByRole('button', { name: time, exact: true }).click();
    await picture(page, 'panel-time');
    await panel.getByRole('button', { name: 'Weiter zu Ihren Angaben' }).click();
    await panel.getByLabel('Ihr Name').fill(name);
    await panel.getByLabel('Ihre E-Mail').fill(email);
    await panel.getByLabel('Worum geht es?').fill(topic);
    await picture(page, 'panel-details');
    await panel.getByRole('button', { name: 'Termin buchen' }).click();
    await panel.getByRole('heading', { name: 'Ihr Termin ist gebucht' }).waitFor();
    await picture(page, 'panel-booked');
    const opened = this.context.waitForEvent('page');
    await panel.getByRole('link', { name: 'Termin verschieben oder absagen' }).click();
    return opened;
  }

  /** Finds no free time of a service, and asks to be told of one. */
  async joinWaitlist({ service, name, email }: { service: string; name: string; email: string }): Promise<void> {
    const { panel, page } = this;
    await this.openPanel();
    await panel.getByRole('button', { name: /^Termin buchen/u }).click();
    await panel.getByRole('button', { name: service }).click();
    await panel.getByRole('button', { name: 'ausgebucht' }).waitFor();
    await picture(page, 'panel-full-day');
    await panel.getByRole('button', { name: 'Nichts passt?' }).click();
    await panel.getByLabel('Ihr Name').fill(name);
    await panel.getByLabel('Ihre E-Mail').fill(email);
    await picture(page, 'panel-waitlist');
    await panel.getByRole('button', { name: 'Sagen Sie mir Bescheid' }).click();
    await panel.getByRole('heading', { name: 'Sie stehen auf der Warteliste' }).waitFor();
    await picture(page, 'panel-waitlisted');
  }

  /** Makes the call small, so that the shop's page can be used. */
  async browseOn(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Klein anzeigen und weiter stöbern' }).click();
    await this.expectInCall();
  }

  /** The call is there, small, and leaves the page free. */
  async expectInCall(): Promise<void> {
    await this.panel.getByRole('button', { name: /^Im Gespräch mit Anna/u }).waitFor();
  }

  async hangUp(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Beenden' }).click();
    await this.leaveThanks();
  }

  /** Reads the thanks at the end of a call and goes back to the shop. */
  async leaveThanks(): Promise<void> {
    await this.panel.getByRole('heading', { name: 'Danke für das Gespräch' }).waitFor();
    await picture(this.page, 'panel-after');
    await this.panel.getByRole('button', { name: 'Zurück zum Shop' }).click();
  }
}
