import type { Booking, BookingReceipt, BookingRequest, Hold, Slot, SlotList } from '../../src/contract/booking.ts';
import type { ProblemBody } from '../../src/contract/problem.ts';
import type { TestServer } from './server.ts';
import { fromPage, type TestShop } from './shop.ts';

export interface Reply<Body> {
  readonly status: number;
  readonly headers: Headers;
  /** What a success brings; of a refusal see `problem`. */
  readonly body: Body;
  readonly problem: ProblemBody;
}

interface Extra {
  readonly token?: string;
  readonly key?: string;
  /** Address the customer seems to come from, a new one otherwise; the server must trust 127.0.0.1 as a proxy. */
  readonly address?: string;
}

let addresses = 0;

/** An address nobody has used yet, so that limits per address do not meet. */
export function newAddress(): string {
  addresses += 1;
  return `10.${addresses >> 16}.${(addresses >> 8) & 255}.${addresses & 255}`;
}

/** What customers of one shop do, through the same door as the widget. */
export class Customers {
  readonly #server: TestServer;
  readonly shop: TestShop;

  constructor(server: TestServer, shop: TestShop) {
    this.#server = server;
    this.shop = shop;
  }

  async slots(from: string, to: string, adviser?: string): Promise<Slot[]> {
    const query = new URLSearchParams({ shop: this.shop.key, service: this.shop.serviceId, from, to, ...(adviser === undefined ? {} : { adviser }) });
    const reply = await this.send<SlotList>('GET', `/v1/slots?${query}`);
    if (reply.status !== 200) throw new Error(`slots: ${reply.status} ${reply.problem.detail}`);
    return reply.body.slots;
  }

  hold(startsAt: string, { adviserId, serviceId = this.shop.serviceId, ...extra }: Extra & { adviserId?: string; serviceId?: string } = {}): Promise<Reply<Hold>> {
    return this.send('POST', `/v1/holds?shop=${this.shop.key}`, { serviceId, startsAt, ...(adviserId === undefined ? {} : { adviserId }) }, extra);
  }

  extend({ holdId, visitToken }: Hold): Promise<Reply<{ expiresAt: string }>> {
    return this.send('POST', `/v1/holds/${holdId}/extend`, undefined, { token: visitToken });
  }

  release({ holdId, visitToken }: Hold): Promise<Reply<unknown>> {
    return this.send('DELETE', `/v1/holds/${holdId}`, undefined, { token: visitToken });
  }

  confirm({ holdId, visitToken }: Hold, details: Partial<BookingRequest> & Record<string, unknown> = {}, extra: Extra = {}): Promise<Reply<BookingReceipt>> {
    return this.send('POST', '/v1/bookings', { holdId, name: 'Kim Reuter', email: 'kim@customer.example', language: 'de', timeZone: 'Europe/Berlin', ...details }, { token: visitToken, ...extra });
  }

  /** Holds and books. */
  async book(startsAt: string, options: Extra & { adviserId?: string; details?: Partial<BookingRequest> } = {}): Promise<BookingReceipt & { visitToken: string }> {
    const { details, ...held } = options;
    const hold = await this.hold(startsAt, held);
    if (hold.status !== 201) throw new Error(`hold: ${hold.status} ${hold.problem.code}`);
    const receipt = await this.confirm(hold.body, details);
    if (receipt.status !== 201) throw new Error(`confirm: ${receipt.status} ${receipt.problem.code}`);
    return { ...receipt.body, visitToken: hold.body.visitToken };
  }

  read(bookingId: string, token: string): Promise<Reply<Booking>> {
    return this.send('GET', `/v1/bookings/${bookingId}`, undefined, { token });
  }

  /** Starts that a booking can be moved to. */
  async moves({ booking, manageToken }: Pick<BookingReceipt, 'booking' | 'manageToken'>, from: string, to: string): Promise<string[]> {
    const { status, body, problem } = await this.send<SlotList>('GET', `/v1/bookings/${booking.bookingId}/slots?${new URLSearchParams({ from, to })}`, undefined, { token: manageToken });
    if (status !== 200) throw new Error(`moves: ${status} ${problem.detail}`);
    return body.slots.map(({ startsAt }) => startsAt);
  }

  move({ booking, manageToken }: Pick<BookingReceipt, 'booking' | 'manageToken'>, startsAt: string, extra: Extra & { adviserId?: string } = {}): Promise<Reply<Booking>> {
    const { adviserId, ...rest } = extra;
    return this.send('POST', `/v1/bookings/${booking.bookingId}/move`, { startsAt, ...(adviserId === undefined ? {} : { adviserId }) }, { token: manageToken, ...rest });
  }

  cancel({ booking, manageToken }: Pick<BookingReceipt, 'booking' | 'manageToken'>, body: Record<string, unknown> = {}): Promise<Reply<Booking>> {
    return this.send('POST', `/v1/bookings/${booking.bookingId}/cancel`, body, { token: manageToken });
  }

  async send<Body>(method: string, path: string, body?: unknown, { address = newAddress(), ...extra }: Extra = {}): Promise<Reply<Body>> {
    const init = fromPage(this.shop, method, body, extra);
    const reply = await this.#server.request(path, { ...init, headers: { ...(init.headers as Record<string, string>), 'x-forwarded-for': address } });
    const text = await reply.text();
    const parsed: unknown = text === '' ? undefined : reply.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text;
    return { status: reply.status, headers: reply.headers, body: parsed as Body, problem: parsed as ProblemBody };
  }
}
