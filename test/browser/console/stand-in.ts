/** Answers in place of the server, in the shapes of the contract. */
export interface StandIn {
  readonly fetch: typeof fetch;
  /** Requests that were made, as `POST /v1/shops/…`. */
  readonly asked: string[];
  /** Bodies that were sent, by the same names. */
  readonly sent: Map<string, unknown>;
  /** From now on this is answered so. */
  answer(name: string, value: unknown): void;
  /** Sends a view down every open stream. */
  push(view: unknown): void;
}

/** What stands under `GET /v1/me`; a function is asked each time; a number is a status that refuses. */
export type Answers = Record<string, unknown>;

export class Refusal {
  readonly code: string;
  readonly status: number;
  readonly fields: readonly { path: string; message: string }[];

  constructor(code: string, status: number, fields: readonly { path: string; message: string }[] = []) {
    this.code = code;
    this.status = status;
    this.fields = fields;
  }
}

export function standIn(answers: Answers): StandIn {
  const asked: string[] = [];
  const sent = new Map<string, unknown>();
  const streams = new Set<ReadableStreamDefaultController<Uint8Array>>();
  let last: Uint8Array | undefined;
  const answer = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    const name = `${init.method ?? 'GET'} ${pathname}`;
    asked.push(name);
    sent.set(name, typeof init.body === 'string' ? JSON.parse(init.body) : init.body);
    if (pathname.endsWith('/stream') && !(answers[name] instanceof Refusal)) return openStream(streams, answers[name] === undefined ? last : view(answers[name]), init.signal);
    const known = answers[name];
    const value = typeof known === 'function' ? (known as (body: unknown) => unknown)(sent.get(name)) : known;
    if (value instanceof Response) return value;
    if (value instanceof Refusal) return refuse(value);
    if (value === undefined) return init.method && init.method !== 'GET' ? new Response(null, { status: 204 }) : refuse(new Refusal('not_found', 404));
    return new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } });
  };
  return {
    fetch: answer,
    asked,
    sent,
    answer: (name, value) => void (answers[name] = value),
    push: (next) => {
      last = view(next);
      for (const stream of streams) stream.enqueue(last);
    },
  };
}

function openStream(streams: Set<ReadableStreamDefaultController<Uint8Array>>, first: Uint8Array | undefined, signal: AbortSignal | null | undefined): Response {
  const body = new ReadableStream<Uint8Array>({
    start: (stream) => {
      streams.add(stream);
      if (first) stream.enqueue(first);
      signal?.addEventListener('abort', () => {
        streams.delete(stream);
        stream.error(signal.reason);
      });
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}

let version = 0;

function view(value: unknown): Uint8Array {
  version += 1;
  return new TextEncoder().encode(`event: view\nid: ${version}\ndata: ${JSON.stringify(value)}\n\n`);
}

function refuse({ code, status, fields }: Refusal): Response {
  const body = { type: 'about:blank', title: code, status, code, detail: code, requestId: 'req', ...(fields.length > 0 && { fields }) };
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } });
}
