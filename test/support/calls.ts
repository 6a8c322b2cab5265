import type { CallAccess, CallRequest, CallTicket, VisitView } from '../../src/contract/call.ts';
import type { DeskView } from '../../src/contract/desk.ts';
import { PUBLIC_URL, type TestServer } from './server.ts';
import type { TestShop } from './shop.ts';

const LIMIT_MS = 5000;
const ASKING: CallRequest = { name: 'Mia', topic: 'Which frame size?', camera: true, microphone: true, language: 'de', timeZone: 'Europe/Berlin' };

/** Reads the views of a stream one after the other. */
export class ViewReader<View> {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #decoder = new TextDecoder();
  #text = '';

  constructor(reply: Response) {
    if (reply.status !== 200 || !reply.body) throw new Error(`The stream was refused with ${reply.status}.`);
    this.#reader = reply.body.getReader();
  }

  /** The next view, or undefined when the stream has ended. */
  async next(): Promise<View | undefined> {
    for (;;) {
      const end = this.#text.indexOf('\n\n');
      if (end >= 0) {
        const event = this.#text.slice(0, end);
        this.#text = this.#text.slice(end + 2);
        const data = /^data: (.*)$/mu.exec(event)?.[1];
        if (data !== undefined) return JSON.parse(data) as View;
      } else {
        const { done, value } = await withLimit(this.#reader.read());
        if (done) return undefined;
        this.#text += this.#decoder.decode(value, { stream: true });
      }
    }
  }

  /** The first view from here on that the test waits for. */
  async until(wanted: (view: View) => boolean): Promise<View> {
    const seen: View[] = [];
    for (let view = await this.next(); view !== undefined; view = await this.next()) {
      if (wanted(view)) return view;
      seen.push(view);
    }
    throw new Error(`The stream ended before that: ${JSON.stringify(seen.at(-1))}`);
  }

  async close(): Promise<void> {
    await this.#reader.cancel();
  }
}

async function withLimit<T>(read: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => { timer = setTimeout(() => reject(new Error('Nothing came from the stream.')), LIMIT_MS); });
  return Promise.race([read, limit]).finally(() => clearTimeout(timer));
}

let lastAddress = 0;

/** A customer on a page of the shop, each at an address of its own when the server trusts the one who says so. */
export class Customer {
  readonly #server: TestServer;
  readonly #shop: TestShop;
  readonly #address: string;
  ticket: CallTicket | undefined;

  constructor(server: TestServer, shop: TestShop, address?: string) {
    this.#server = server;
    this.#shop = shop;
    lastAddress += 1;
    this.#address = address ?? `10.7.${lastAddress >> 8}.${lastAddress & 255}`;
  }

  async ask(change: Partial<CallRequest> = {}, headers: Record<string, string> = {}): Promise<Response> {
    const reply = await this.#server.request(`/v1/requests?shop=${this.#shop.key}`, {
      method: 'POST', headers: { 'content-type': 'application/json', origin: this.#shop.origin, 'x-forwarded-for': this.#address, ...headers },
      body: JSON.stringify({ ...ASKING, ...change }),
    });
    if (reply.status === 201) this.ticket = (await reply.clone().json()) as CallTicket;
    return reply;
  }

  get callId(): string {
    return this.ticket?.callId ?? '';
  }

  async post(path: string, token = this.ticket?.visitToken ?? ''): Promise<Response> {
    return this.#server.request(path, { method: 'POST', headers: { 'content-type': 'application/json', origin: this.#shop.origin, authorization: `Bearer ${token}` }, body: '{}' });
  }

  async listen(): Promise<ViewReader<VisitView>> {
    return new ViewReader(await this.#server.request(`/v1/calls/${this.callId}/stream`, { headers: { origin: this.#shop.origin, authorization: `Bearer ${this.ticket?.visitToken ?? ''}` } }));
  }

  access = (): Promise<Response> => this.post(`/v1/calls/${this.callId}/access`);
  end = (): Promise<Response> => this.post(`/v1/calls/${this.callId}/end`);

  async leave(reason: 'left' | 'changing_page'): Promise<Response> {
    return this.#server.request('/v1/leave', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: JSON.stringify({ token: this.ticket?.visitToken, callId: this.callId, reason }) });
  }
}

/** An adviser at the console. */
export class Desk {
  readonly #server: TestServer;
  readonly #shopId: string;
  readonly #cookie: string;

  constructor(server: TestServer, shop: Pick<TestShop, 'shopId'>, cookie: string) {
    this.#server = server;
    this.#shopId = shop.shopId;
    this.#cookie = cookie;
  }

  async send(method: string, path: string, body: unknown = {}): Promise<Response> {
    return this.#server.request(`/v1/shops/${this.#shopId}${path}`, {
      method, headers: { cookie: this.#cookie, origin: PUBLIC_URL, 'content-type': 'application/json' }, body: JSON.stringify(body),
    });
  }

  async listen(): Promise<ViewReader<DeskView>> {
    return new ViewReader(await this.#server.request(`/v1/shops/${this.#shopId}/desk/stream`, { headers: { cookie: this.#cookie } }));
  }

  available = (available: boolean): Promise<Response> => this.send('PUT', '/desk/availability', { available });
  accept = (callId: string): Promise<Response> => this.send('POST', `/calls/${callId}/accept`);
  decline = (callId: string): Promise<Response> => this.send('POST', `/calls/${callId}/decline`);
  end = (callId: string): Promise<Response> => this.send('POST', `/calls/${callId}/end`);
  access = (callId: string): Promise<Response> => this.send('POST', `/calls/${callId}/access`);
}

/** Opens an adviser's console and switches available. */
export async function openDesk(server: TestServer, shop: TestShop, index = 0): Promise<{ desk: Desk; views: ViewReader<DeskView> }> {
  const desk = new Desk(server, shop, shop.cookies[index] ?? '');
  const views = await desk.listen();
  await desk.available(true);
  return { desk, views };
}

/** A way into the room from an answer that must be one. */
export async function accessOf(reply: Response): Promise<CallAccess> {
  if (reply.status !== 200) throw new Error(`No access: ${await reply.text()}`);
  return (await reply.json()) as CallAccess;
}
