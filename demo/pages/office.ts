import { html, type Markup } from '../markup.ts';
import { formatMoney } from '../money.ts';
import type { PendingEvent } from '../order-event.ts';
import type { Order } from '../orders.ts';
import type { Visit } from '../visit.ts';
import type { Language } from '../words.ts';
import { page } from './layout.ts';

export interface OfficeView {
  readonly orders: readonly Order[];
  readonly pending: readonly PendingEvent[];
  readonly givenUp: readonly PendingEvent[];
  readonly refusal: string | undefined;
}

const WORDS = {
  de: {
    title: 'Ladenbüro', none: 'Noch keine Bestellung.', paid: 'Bezahlt', cancel: 'Stornieren', refund: 'Erstatten', amount: 'Betrag', rest: 'leer = alles', reduce: 'Nachlass', test: 'Test ja/nein',
    states: { ordered: 'bestellt', paid: 'bezahlt', cancelled: 'storniert', refunded: 'erstattet', partly_refunded: 'teilweise erstattet' },
    events: (waiting: number, lost: number) => `${waiting} Ereignisse warten, ${lost} wurden aufgegeben.`, allSent: 'Alle Ereignisse sind zugestellt.', send: 'Jetzt senden', offline: 'Keine Bestellverbindung eingestellt.',
    refused: 'Das lässt diese Bestellung nicht zu.', isTest: 'Testbestellung', fromCall: 'nach einem Gespräch', back: 'erstattet',
  },
  en: {
    title: 'Shop office', none: 'No orders yet.', paid: 'Mark paid', cancel: 'Cancel', refund: 'Refund', amount: 'Amount', rest: 'empty = all', reduce: 'Reduce price', test: 'Test on/off',
    states: { ordered: 'ordered', paid: 'paid', cancelled: 'cancelled', refunded: 'refunded', partly_refunded: 'partly refunded' },
    events: (waiting: number, lost: number) => `${waiting} events are waiting, ${lost} were given up.`, allSent: 'All events are delivered.', send: 'Send now', offline: 'No order connection is set.',
    refused: 'This order does not allow that.', isTest: 'test order', fromCall: 'after a call', back: 'refunded',
  },
} as const;

/** The plain tool of the shop's owner, to do to orders what happens to orders. */
export function officePage(visit: Visit, { orders, pending, givenUp, refusal }: OfficeView): string {
  const words = WORDS[visit.language];
  const events = pending.length + givenUp.length === 0 ? words.allSent : words.events(pending.length, givenUp.length);
  return page(visit, {
    title: words.title,
    advice: false,
    main: html`<section class="band first office"><h1>${words.title}</h1>
${refusal && html`<p class="mistake" role="alert">${words.refused}</p>`}
<form class="row events" method="post" action="/office/send"><p id="events">${visit.settings.orders ? events : words.offline}</p>
${visit.settings.orders && pending.length + givenUp.length > 0 && html`<button class="button line" type="submit">${words.send}</button>`}</form>
${orders.length === 0 && html`<p class="lead">${words.none}</p>`}
<ul>${orders.map((order) => orderRow(order, visit.language))}</ul></section>`,
  });
}

function orderRow(order: Order, language: Language): Markup {
  const words = WORDS[language];
  const { number, state, customer } = order;
  const money = (cents: number): string => formatMoney(cents, language);
  const step = (name: string, label: string): Markup => html`<form method="post" action="/office/${number}/${name}"><button class="button line" type="submit">${label}</button></form>`;
  const sized = (name: string, label: string, hint: string): Markup => html`<form class="row" method="post" action="/office/${number}/${name}">
<input name="amount" inputmode="decimal" size="8" placeholder="${hint}" aria-label="${words.amount}, ${label}, ${number}"><button class="button line" type="submit">${label}</button></form>`;
  const open = state === 'ordered' || state === 'paid';
  return html`<li id="${number}" data-state="${state}"><div class="row between"><strong>${number}</strong><span class="state">${words.states[state]}</span></div>
<p>${customer.name}, ${customer.email}<br><span class="quiet">${order.lines.map(({ name, quantity }) => `${quantity} × ${name}`).join(', ')}</span></p>
<p>${money(order.goods)} + ${money(order.shipping)}${order.refunded > 0 && `, ${words.back} ${money(order.refunded)}`}${order.test && `, ${words.isTest}`}${order.callRef && `, ${words.fromCall}`}</p>
<div class="row steps-of">
${state === 'ordered' && step('pay', words.paid)}
${(state === 'paid' || state === 'partly_refunded') && sized('refund', words.refund, words.rest)}
${open && sized('reduce', words.reduce, '0,00')}
${open && step('cancel', words.cancel)}
${step('test', words.test)}</div></li>`;
}
