import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { checkAddress, isAllowed, publicOnly, type Door } from './outbound-address.ts';
import { OutboundError } from './outbound-error.ts';
import type { Settings } from './settings.ts';

const PATIENCE_MS = 10_000;
const REDIRECTS = 3;
const MOVED = new Set([301, 302, 303, 307, 308]);

export interface OutboundReply {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export interface OutboundRequest {
  readonly headers?: Readonly<Record<string, string>>;
  /** Most bytes of the body, unpacked. */
  readonly maxBytes: number;
}

/** Reads an address outside: the one door through which our server calls others. @throws OutboundError */
export type OutboundFetch = (address: string, request: OutboundRequest) => Promise<OutboundReply>;

/**
 * Makes the door. It opens to public https addresses alone: whatever an address looks like, a redirect says or a name
 * resolves to, nobody can make our server call the network it stands in.
 */
export function createOutboundFetch({ VISAVIS_OUTBOUND_ALLOW, VISAVIS_PUBLIC_URL }: Pick<Settings, 'VISAVIS_OUTBOUND_ALLOW' | 'VISAVIS_PUBLIC_URL'>): OutboundFetch {
  const door: Door = { allowed: VISAVIS_OUTBOUND_ALLOW, own: new URL(VISAVIS_PUBLIC_URL).hostname };
  return async (address, request) => {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    let url = parse(address);
    for (let hop = 0; hop <= REDIRECTS; hop += 1) {
      checkAddress(door, url);
      const reply = await open(url, request, signal, isAllowed(door, url));
      const next = reply.headers.location;
      if (!MOVED.has(reply.statusCode ?? 0) || next === undefined) return { status: reply.statusCode ?? 0, headers: reply.headers, body: await read(reply, request.maxBytes, signal) };
      reply.destroy();
      url = parse(next, url);
    }
    throw new OutboundError('unreachable');
  };
}

function parse(address: string, base?: URL): URL {
  const url = URL.parse(address, base);
  if (!url) throw new OutboundError('address_refused');
  return url;
}

function open(url: URL, { headers = {} }: OutboundRequest, signal: AbortSignal, anywhere: boolean): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    // No cookie, no credentials, no referrer: what is asked is asked as anybody would.
    request(url, { headers: { 'user-agent': 'Vis-a-vis', accept: '*/*', 'accept-encoding': 'gzip', ...headers }, signal, agent: false, ...(anywhere ? {} : { lookup: publicOnly }) })
      .once('response', resolve).once('error', (error) => reject(failureOf(error, signal))).end();
  });
}

async function read(reply: IncomingMessage, maxBytes: number, signal: AbortSignal): Promise<Buffer> {
  const packed = reply.headers['content-encoding'] === 'gzip';
  const stream: Readable = packed ? reply.pipe(createGunzip()) : reply;
  reply.once('error', (error) => stream.destroy(error));
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) throw new OutboundError('too_large');
      chunks.push(chunk);
    }
  } catch (error) {
    throw failureOf(error, signal);
  } finally {
    reply.destroy();
  }
  return Buffer.concat(chunks);
}

function failureOf(error: unknown, signal: AbortSignal): OutboundError {
  if (error instanceof OutboundError) return error;
  return new OutboundError(signal.aborted ? 'too_slow' : 'unreachable');
}
