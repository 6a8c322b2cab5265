import { Agent, request } from 'node:http';
import type { BookingReceipt, Hold } from '../../src/contract/booking.ts';
import type { RaceHouse } from './race-house.ts';

export interface RaceReply {
  readonly status: number;
  readonly body: string;
  /** From the sending to the last byte, in milliseconds. */
  readonly took: number;
}

/** Sends requests without the weight of `fetch`, for the sender shares the machine with the server. */
export class RaceClient {
  readonly #house: RaceHouse;
  readonly #agent = new Agent({ keepAlive: true });
  #customers = 0;

  constructor(house: RaceHouse) {
    this.#house = house;
  }

  slots(from: Date, to: Date): Promise<RaceReply> {
    const { key, serviceId } = this.#house;
    return this.#send('GET', `/v1/slots?${new URLSearchParams({ shop: key, service: serviceId, from: from.toISOString(), to: to.toISOString() })}`);
  }

  /** Another customer with every call, at an address of its own. */
  hold(startsAt: string): Promise<RaceReply> {
    const { key, serviceId } = this.#house;
    return this.#send('POST', `/v1/holds?shop=${key}`, JSON.stringify({ serviceId, startsAt }));
  }

  confirm({ holdId, visitToken }: Hold): Promise<RaceReply> {
    const body = { holdId, name: 'Racer', email: `${holdId.toLowerCase()}@race.example`, language: 'en', timeZone: 'UTC' };
    return this.#send('POST', '/v1/bookings', JSON.stringify(body), visitToken);
  }

  read({ booking, manageToken }: BookingReceipt): Promise<RaceReply> {
    return this.#send('GET', `/v1/bookings/${booking.bookingId}`, undefined, manageToken);
  }

  move({ booking, manageToken }: BookingReceipt, startsAt: string): Promise<RaceReply> {
    return this.#send('POST', `/v1/bookings/${booking.bookingId}/move`, JSON.stringify({ startsAt }), manageToken);
  }

  cancel({ booking, manageToken }: BookingReceipt): Promise<RaceReply> {
    return this.#send('POST', `/v1/bookings/${booking.bookingId}/cancel`, '{}', manageToken);
  }

  close(): void {
    this.#agent.destroy();
  }

  #send(method: string, path: string, body?: string, token?: string): Promise<RaceReply> {
    this.#customers += 1;
    const headers = {
      origin: this.#house.origin, 'x-forwarded-for': `10.${this.#customers >> 16}.${(this.#customers >> 8) & 255}.${this.#customers & 255}`,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
    };
    return new Promise((resolve, reject) => {
      const begin = performance.now();
      const sent = request(`${this.#house.base}${path}`, { method, headers, agent: this.#agent }, (reply) => {
        const parts: Buffer[] = [];
        reply.on('data', (part: Buffer) => parts.push(part)).on('error', reject);
        reply.on('end', () => resolve({ status: reply.statusCode ?? 0, body: Buffer.concat(parts).toString(), took: performance.now() - begin }));
      });
      sent.on('error', reject).end(body);
    });
  }
}
