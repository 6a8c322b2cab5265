import type { ProblemBody, ProblemCode } from '../contract/problem.ts';
import { writeJson } from './json.ts';

/** The page's own `fetch` as it was when we were loaded; a page may wrap or replace it later. */
export const pageFetch: typeof fetch = fetch.bind(globalThis);

/** How long an answer may take before the server counts as unreachable. */
const PATIENCE = 15_000;

export interface ApiOptions {
  /** Origin of the API, without a slash at the end. */
  base: string;
  /** Publishable key, sent as long as there is no token. */
  shop?: string;
  token?: () => string | undefined;
  credentials?: RequestCredentials;
  language?: () => string;
  fetch?: typeof fetch;
}

export type Query = Record<string, string | number | undefined>;

interface Call {
  query?: Query | undefined;
  body?: unknown;
  signal?: AbortSignal | undefined;
  headers?: Record<string, string>;
}

/** What the server, or the way to it, answered instead of the thing asked for. */
export class ApiProblem extends Error {
  readonly code: ProblemCode | 'unreachable';
  readonly status: number;
  readonly retryAfter?: number;
  readonly body?: ProblemBody;

  constructor(code: ProblemCode | 'unreachable', status = 0, rest: { retryAfter?: number; body?: ProblemBody } = {}) {
    super(rest.body?.detail ?? code);
    this.name = 'ApiProblem';
    this.code = code;
    this.status = status;
    Object.assign(this, rest);
  }
}

/** Speaks to our API: JSON both ways, problems as `ApiProblem`, an abort by the caller as the caller's own reason. */
export class ApiClient {
  readonly #options: ApiOptions;

  constructor(options: ApiOptions) {
    this.#options = options;
  }

  get<T>(path: string, { query, signal }: { query?: Query; signal?: AbortSignal } = {}): Promise<T> {
    return this.#read<T>('GET', path, { query, signal });
  }

  /** Pass the same `idempotencyKey` again to repeat a request whose answer was lost. */
  post<T>(path: string, body?: unknown, { signal, idempotencyKey = newKey() }: { signal?: AbortSignal; idempotencyKey?: string } = {}): Promise<T> {
    return this.#read<T>('POST', path, { body: body ?? {}, signal, headers: { 'idempotency-key': idempotencyKey } });
  }

  put<T>(path: string, body?: unknown, { signal }: { signal?: AbortSignal } = {}): Promise<T> {
    return this.#read<T>('PUT', path, { body, signal });
  }

  patch<T>(path: string, body?: unknown, { signal }: { signal?: AbortSignal } = {}): Promise<T> {
    return this.#read<T>('PATCH', path, { body, signal });
  }

  delete<T>(path: string, body?: unknown, { signal }: { signal?: AbortSignal } = {}): Promise<T> {
    return this.#read<T>('DELETE', path, { body, signal });
  }

  /** Leaves a last word while the page goes away. */
  beacon(path: string, body: unknown): void {
    // A string goes as text/plain, which needs no preflight.
    navigator.sendBeacon(this.#url(path), writeJson(body));
  }

  /** Opens a stream; the answer's body is the caller's to read. */
  async open(path: string, signal: AbortSignal, lastEventId = ''): Promise<Response> {
    const headers: Record<string, string> = { accept: 'text/event-stream' };
    if (lastEventId) headers['last-event-id'] = lastEventId;
    const response = await this.#send('GET', path, { headers, signal });
    if (!response.ok) throw await problemOf(response);
    return response;
  }

  async #read<T>(method: string, path: string, call: Call): Promise<T> {
    const limit = new AbortController();
    const giveUp = (): void => limit.abort();
    const timer = setTimeout(giveUp, PATIENCE);
    call.signal?.addEventListener('abort', giveUp);
    try {
      const response = await this.#send(method, path, { ...call, signal: limit.signal });
      if (!response.ok) throw await problemOf(response);
      return (await contentOf(response)) as T;
    } catch (error) {
      call.signal?.throwIfAborted();
      throw error instanceof ApiProblem ? error : new ApiProblem('unreachable');
    } finally {
      clearTimeout(timer);
      call.signal?.removeEventListener('abort', giveUp);
    }
  }

  #send(method: string, path: string, { query, body, signal, headers = {} }: Call): Promise<Response> {
    const { token, credentials = 'omit', fetch: send = pageFetch } = this.#options;
    const bearer = token?.();
    const init: RequestInit = { method, credentials, headers, signal: signal ?? null };
    if (bearer) headers['authorization'] = `Bearer ${bearer}`;
    // Bytes go as they are, with the type they carry; anything else is JSON.
    if (body instanceof Blob) init.body = body;
    else if (body !== undefined) {
      headers['content-type'] = 'application/json';
      init.body = writeJson(body);
    }
    return send(this.#url(path, query, method === 'GET', !bearer), init);
  }

  #url(path: string, query: Query = {}, reads = false, anonymous = false): string {
    const { base, shop, language } = this.#options;
    const url = new URL(base + path);
    if (shop && anonymous) url.searchParams.set('shop', shop);
    if (language && reads) url.searchParams.set('lang', language());
    for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, String(value));
    return url.href;
  }
}

/** A random UUID. `crypto.randomUUID` is missing on pages served by plain http. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  let hex = '';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-');
}

async function contentOf(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  const type = response.headers.get('content-type') ?? '';
  if (type.includes('json')) return JSON.parse(await response.text());
  if (type.startsWith('text/calendar')) return response.text();
  // A hotel's or a proxy's page in place of ours.
  throw new ApiProblem('unreachable', response.status);
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const { status } = response;
  const wait = Number(response.headers.get('retry-after') ?? NaN);
  const retryAfter = Number.isFinite(wait) ? { retryAfter: wait } : {};
  const body = (await response.json().catch(() => undefined)) as ProblemBody | undefined;
  if (typeof body?.code === 'string') return new ApiProblem(body.code, status, { ...retryAfter, body });
  // No words of ours: something in between answered.
  const code = status === 429 ? 'too_many_requests' : status === 404 ? 'not_found' : status >= 500 ? 'unavailable' : 'invalid_request';
  return new ApiProblem(code, status, retryAfter);
}
