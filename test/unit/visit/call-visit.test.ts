import type { ReactiveControllerHost } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Booking } from '../../../src/contract/booking.ts';
import type { CallStage } from '../../../src/contract/call.ts';
import { ApiClient } from '../../../src/kit/http.ts';
import { CallVisit } from '../../../src/visit/call-visit.ts';

// The client takes the page's `fetch` when it is loaded, so this one must be there before.
const page = vi.hoisted(() => {
  const page: { fetch?: typeof fetch } = {};
  globalThis.fetch = (...request) => page.fetch?.(...request) ?? Promise.reject(new Error('No server.'));
  return page;
});

const KEY = 'visavis:pk_1';
const booking = { bookingId: 'bkg_1', publishableKey: 'pk_1' } as Booking;
const host: ReactiveControllerHost = { addController: () => undefined, removeController: () => undefined, requestUpdate: () => undefined, updateComplete: Promise.resolve(true) };

/** A server with one call, whose stage the test moves. */
class Server {
  readonly log: string[] = [];
  refusal: Response | undefined;
  #line!: ReadableStreamDefaultController<Uint8Array>;

  fetch: typeof fetch = async (url, init = {}) => {
    const { pathname } = new URL(url as string);
    this.log.push(`${init.method ?? ''} ${pathname} ${new Headers(init.headers).get('authorization') ?? ''}`);
    if (this.refusal) return this.refusal;
    if (pathname.endsWith('/stream')) return new Response(new ReadableStream<Uint8Array>({ start: (line) => void (this.#line = line) }));
    if (pathname.endsWith('/end')) return new Response(null, { status: 204 });
    return Response.json(pathname.endsWith('/access') ? { serverUrl: 'wss://x', token: 't', callRef: null } : { callId: 'cal_1', visitToken: 'vt_1' });
  };

  tell(stage: CallStage): void {
    this.#line.enqueue(new TextEncoder().encode(`event: view\ndata: ${JSON.stringify({ stage, endReason: null })}\n\n`));
  }

  get listening(): boolean {
    return this.log.some((line) => line.includes('/stream'));
  }
}

describe('the way into a booked call', () => {
  const kept = new Map<string, string>();
  const stop = vi.fn<() => void>();
  const track = { stop } as unknown as MediaStreamTrack;
  let server: Server;

  beforeEach(() => {
    server = new Server();
    kept.clear();
    page.fetch = server.fetch;
    vi.stubGlobal('location', { origin: 'https://advice.example' });
    vi.stubGlobal('addEventListener', () => undefined);
    vi.stubGlobal('removeEventListener', () => undefined);
    vi.stubGlobal('sessionStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) });
  });

  afterEach(() => vi.unstubAllGlobals());

  const begin = (): CallVisit => {
    const visit = new CallVisit(host, new ApiClient({ base: 'https://advice.example', token: () => 'mt_1' }), booking);
    visit.hostConnected();
    return visit;
  };

  it('opens the call with the link of the mail and goes on with a token of its own', async () => {
    const visit = begin();
    await visit.open({ camera: true, microphone: true, videoTrack: track });
    await vi.waitFor(() => expect(server.listening).toBe(true));
    expect(visit.step).toBe('waiting');
    expect(server.log).toEqual(['POST /v1/bookings/bkg_1/call Bearer mt_1', 'GET /v1/calls/cal_1/stream Bearer vt_1']);
    expect(JSON.parse(kept.get(KEY) ?? '')).toMatchObject({ callId: 'cal_1', token: 'vt_1', bookingId: 'bkg_1', camera: true });
  });

  it('enters when the adviser is there, and ends the call for both when the customer hangs up', async () => {
    const visit = begin();
    await visit.open({ camera: false, microphone: true });
    await vi.waitFor(() => expect(server.listening).toBe(true));
    server.tell('accepted');
    await vi.waitFor(() => expect(visit.step).toBe('live'));
    expect(await visit.access()).toMatchObject({ token: 't' });
    visit.leave(true);
    expect(visit.step).toBe('over');
    expect(kept.has(KEY)).toBe(false);
    expect(server.log.at(-1)).toBe('POST /v1/calls/cal_1/end Bearer vt_1');
  });

  it('keeps the booking and closes the camera when the customer stops waiting', async () => {
    const visit = begin();
    await visit.open({ camera: true, microphone: false, videoTrack: track });
    await vi.waitFor(() => expect(server.listening).toBe(true));
    visit.leave(true);
    expect(visit.step).toBe('over');
    expect(stop).toHaveBeenCalled();
    expect(server.log.some((line) => line.includes('/end'))).toBe(false);
  });

  it('comes back by itself after the page was loaded again', async () => {
    kept.set(KEY, JSON.stringify({ token: 'vt_2', callId: 'cal_2', bookingId: 'bkg_1', camera: false, microphone: true, at: '' }));
    const visit = begin();
    expect([visit.step, visit.returns, visit.media]).toEqual(['waiting', true, { camera: false, microphone: true }]);
    await vi.waitFor(() => expect(server.log).toEqual(['GET /v1/calls/cal_2/stream Bearer vt_2']));
    server.tell('connected');
    await vi.waitFor(() => expect(visit.step).toBe('live'));
    visit.hostDisconnected();
  });

  it('says why a call cannot be opened, and lets the customer try again', async () => {
    server.refusal = Response.json({ code: 'call_not_open', detail: '' }, { status: 409 });
    const visit = begin();
    await visit.open({ camera: true, microphone: true });
    expect(visit.step).toBe('failed');
    expect(visit.problem).toMatchObject({ code: 'call_not_open' });
    visit.again();
    expect(visit.step).toBe('preview');
  });
});
