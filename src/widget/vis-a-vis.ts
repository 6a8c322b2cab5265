import type { Language } from '../contract/ids.ts';
import type { Doorway } from './panel-contract.ts';
import type { Widget } from './widget.ts';

/** Finds or makes the widget of a shop on this page; without a key, that of the script tag. */
type FindWidget = (shop: string | null) => Widget | undefined;

/**
 * The one element of Vis-à-vis on a shop's page: a button that shows who can advise now and opens the panel. The script
 * places one that floats above the page; an owner may place more, for instance on a product's page.
 *
 * @summary Opens video advice: book a time, or call now.
 *
 * @attr {string} shop - The shop's publishable key (`pk_…`). Without it, that of the script tag.
 * @attr {string} service - Id of the service (`svc_…`) that a booking from here is for.
 * @attr {string} product - What the customer looks at, in the shop's own words or number. The adviser sees it.
 * @attr {string} lang - `de` or `en`. Without it, that of the script tag or of the page.
 *
 * @event {Event} visavis-panel-open - The panel has opened.
 * @event {Event} visavis-panel-close - The panel has closed.
 * @event {BookingConfirmEvent} visavis-booking-confirm - A time is booked. Has `bookingId` and `startsAt`.
 * @event {RequestStartEvent} visavis-request-start - The customer asks for a call now. Has `callId`.
 * @event {CallStartEvent} visavis-call-start - The adviser has accepted. Has `callId`.
 * @event {CallEndEvent} visavis-call-end - The call is over. Has `callId`.
 * @event {RefIssueEvent} visavis-ref-issue - The call counts as advice from now on. Has `ref`, which the shop keeps in its session and puts into the order.
 *
 * @slot - What is shown until the element is upgraded, and while nothing can be offered.
 *
 * @csspart launcher - The button with all that stands on it.
 * @csspart open - The part that opens the panel.
 * @csspart face - The adviser's picture with its ring.
 * @csspart disc - The round picture itself.
 * @csspart words - Both lines.
 * @csspart title - The first line.
 * @csspart state - The second line: what is possible now.
 * @csspart small - The button that makes the floating launcher small.
 * @csspart link - The phone number or mail address that stands in while we cannot be reached.
 * @csspart panel - The panel.
 *
 * @cssproperty [--visavis-accent=#0a5c36] - The shop's colour. Everything else is derived from it.
 * @cssproperty [--visavis-color-scheme=light] - `light`, `dark`, or `light dark` to follow the customer's system.
 * @cssproperty [--visavis-font] - Font family.
 * @cssproperty [--visavis-radius=16px] - All corners derive from it; `0px` is square.
 * @cssproperty [--visavis-offset-inline=24px] - The launcher's distance to the side; 16px on phones.
 * @cssproperty [--visavis-offset-block=24px] - The launcher's distance to the lower edge; 16px on phones.
 * @cssproperty [--visavis-panel-width=400px] - The panel's width on wide screens.
 * @cssproperty [--visavis-call-width=384px] - The call's width on wide screens.
 * @cssproperty [--visavis-layer=2147483000] - The launcher's z-index. Panel and call are in the top layer.
 */
export class VisAVis extends HTMLElement implements Doorway {
  /** @internal How elements find the one widget of their shop; the loader sets it before it defines the tag. */
  static find: FindWidget;

  /** @internal Where launcher and panel are put. */
  readonly root = this.attachShadow({ mode: 'open' });
  /** @internal What stage 0 draws; first the fallback. */
  readonly room = document.createElement('div');
  /** @internal */
  widget: Widget | undefined;

  /** @internal */
  connectedCallback(): void {
    if (this.root.firstChild) return;
    this.room.append(document.createElement('slot'));
    this.root.append(this.room);
    this.widget ??= VisAVis.find(this.getAttribute('shop'));
    this.widget?.join(this);
  }

  /** Opens the panel and lets the customer choose. */
  open(): void {
    this.widget?.ask('open', this);
  }

  /** Opens the panel where a time is chosen. */
  book(): void {
    this.widget?.ask('book', this);
  }

  /** Opens the panel where a call is asked for. Nobody is called before the customer says so. */
  callNow(): void {
    this.widget?.ask('call', this);
  }

  /** Closes the panel. A running request or call goes on in the small dock. */
  close(): void {
    this.widget?.panel?.close();
  }

  /** The mark of the running call, or null: to be kept in the shop's session and put into the order. */
  async getCallRef(): Promise<string | null> {
    return this.widget?.panel?.callRef() ?? null;
  }

  /** Gives the focus to the button. */
  override focus(): void {
    this.room.querySelector('button')?.focus();
  }

  /** @internal The language of this element's words. */
  get language(): Language {
    const wish = this.lang || this.widget?.tag.lang || document.documentElement.lang || navigator.language;
    return /^de/iu.test(wish) ? 'de' : 'en';
  }
}
