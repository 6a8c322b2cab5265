import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

export type FeedAnswer = (request: IncomingMessage, reply: ServerResponse) => void;

/** A calendar server on this machine that answers as a test says. */
export class FeedServer {
  readonly #server = createServer((request, reply) => this.answer(request, reply));
  answer: FeedAnswer = (_request, reply) => reply.writeHead(404).end();
  /** What was asked for, newest last. */
  readonly asked: IncomingMessage['headers'][] = [];

  async start(): Promise<void> {
    this.#server.on('request', (request: IncomingMessage) => this.asked.push(request.headers));
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get url(): string {
    return `http://${this.host}/secret.ics`;
  }

  /** Answers with a calendar that has these events in it. */
  serve(events: string, headers: Record<string, string> = {}): void {
    this.answer = (_request, reply) => reply.writeHead(200, { 'content-type': 'text/calendar', ...headers }).end(calendarOf(events));
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

/** A calendar file around some events, each a list of lines. */
export function calendarOf(events: string, head = ''): string {
  return `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n${head}${events}END:VCALENDAR\r\n`;
}

let uids = 0;

export function eventOf(...lines: readonly string[]): string {
  uids += 1;
  const uid = lines.some((line) => line.startsWith('UID:')) ? [] : [`UID:${uids}@test`];
  return `${['BEGIN:VEVENT', ...uid, ...lines, 'END:VEVENT'].join('\r\n')}\r\n`;
}
