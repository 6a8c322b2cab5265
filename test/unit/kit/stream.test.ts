import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiClient } from '../../../src/kit/http.ts';
import { ViewStream } from '../../../src/kit/stream.ts';

/** A server whose streams the test writes to. */
class Lines {
  readonly requests: Headers[] = [];
  refusal: Response | undefined;
  #line!: ReadableStreamDefaultController<Uint8Array>;

  fetch: typeof fetch = async (_, init = {}) => {
    this.requests.push(new Headers(init.headers));
    if (this.refusal) return this.refusal;
    const body = new ReadableStream<Uint8Array>({ start: (line) => void (this.#line = line) });
    init.signal?.addEventListener('abort', () => this.#line.error(init.signal?.reason));
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  };

  write(text: string | Uint8Array): void {
    this.#line.enqueue(typeof text === 'string' ? new TextEncoder().encode(text) : text);
  }

  close(): void {
    this.#line.close();
  }
}

describe('a view stream', () => {
  const page = new EventTarget();
  let lines: Lines;
  let views: unknown[];
  let states: string[];
  let ends: string[];
  let stream: ViewStream<unknown>;

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
    lines = new Lines();
    [views, states, ends] = [[], [], []];
    const client = new ApiClient({ base: 'https://api.example', token: () => 'vt_1', fetch: lines.fetch });
    stream = new ViewStream({
      client,
      path: '/v1/calls/cal_1/stream',
      onView: (view) => views.push(view),
      onState: (state) => states.push(state),
      onEnd: ({ code }) => ends.push(code),
    });
    stream.start();
  });

  afterEach(() => {
    stream.stop();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('gives each view, even when a letter is cut in two', async () => {
    await vi.waitFor(() => expect(states).toEqual(['connecting', 'open']));
    const bytes = new TextEncoder().encode('event: view\nid: 4\ndata: {"name":"Jörg"}\n\n');
    const middle = bytes.indexOf(0xc3) + 1;
    lines.write(bytes.slice(0, middle));
    lines.write(bytes.slice(middle));
    await vi.waitFor(() => expect(views).toEqual([{ name: 'Jörg' }]));
    expect(lines.requests[0]?.get('authorization')).toBe('Bearer vt_1');
  });

  it('comes back after the server closes, when the server asked it to, naming the last version', async () => {
    await vi.waitFor(() => expect(states).toContain('open'));
    lines.write('event: view\nid: 4\ndata: 1\n\nretry: 5000\n\n');
    await vi.waitFor(() => expect(views).toEqual([1]));
    lines.close();
    await vi.waitFor(() => expect(states.at(-1)).toBe('lost'));
    await vi.advanceTimersByTimeAsync(2400);
    expect(lines.requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2600);
    expect(lines.requests).toHaveLength(2);
    expect(lines.requests[1]?.get('last-event-id')).toBe('4');
  });

  it('takes long silence for a dead line, but not as long as pings come', async () => {
    await vi.waitFor(() => expect(states).toContain('open'));
    for (let ping = 0; ping < 4; ping += 1) {
      await vi.advanceTimersByTimeAsync(15_000);
      lines.write(': ping\n\n');
    }
    expect(states).not.toContain('lost');
    await vi.advanceTimersByTimeAsync(40_000);
    expect(states).toContain('lost');
  });

  it('stops for good and says why when the call is over', async () => {
    await vi.waitFor(() => expect(states).toContain('open'));
    lines.refusal = Response.json({ code: 'call_over', detail: '' }, { status: 410 });
    lines.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ends).toEqual(['call_over']);
    expect(lines.requests).toHaveLength(2);
  });

  it('waits longer after each failure, and at most half a minute', async () => {
    await vi.waitFor(() => expect(states).toContain('open'));
    lines.refusal = new Response('', { status: 502 });
    lines.close();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(lines.requests.length).toBeGreaterThan(20);
    expect(lines.requests.length).toBeLessThan(60);
    expect(ends).toEqual([]);
  });

  it('closes when the page is put away and opens again when it comes back', async () => {
    await vi.waitFor(() => expect(states).toContain('open'));
    page.dispatchEvent(new Event('pagehide'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(lines.requests).toHaveLength(1);
    page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await vi.waitFor(() => expect(lines.requests).toHaveLength(2));
  });
});
