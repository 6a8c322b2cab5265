import { createHash } from 'node:crypto';
import type { Announcements } from './announce.ts';
import type { Log } from './log.ts';

const PING_MS = 15_000;
/** How long a page waits before it asks again, told to it when we go. */
const RETRY_MS = 1000;

export interface ViewSource<View> {
  readonly shopId: string;
  /** What is announced when the view may have changed. */
  readonly topics: readonly string[];
  /** Reads the whole view. */
  read(): Promise<View>;
  /** Whether this was the last view of the stream. */
  isLast?(view: View): boolean;
  /** Called once, when the page is gone or the stream has ended. */
  onClose?(): void;
  /** Called with every ping, for presence that is written down now and then. */
  onPing?(): void;
}

/**
 * Server-sent events that carry a whole small view: at connect and after each notice, with a version as id. There is no
 * log of events to replay, so a page that comes back is right at once.
 */
export class Streams {
  readonly #announcements: Announcements;
  readonly #log: Log;
  readonly #open = new Set<() => void>();

  constructor(announcements: Announcements, log: Log) {
    this.#announcements = announcements;
    this.#log = log;
  }

  get count(): number {
    return this.#open.size;
  }

  serve<View>(source: ViewSource<View>): Response {
    let end = (): void => undefined;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => { end = this.#pump(source, controller); },
      cancel: () => end(),
    });
    return new Response(body, {
      headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
    });
  }

  /** Ends all streams and tells the pages to come back in a moment. */
  closeAll(): void {
    for (const close of this.#open) close();
  }

  #pump<View>(source: ViewSource<View>, controller: ReadableStreamDefaultController<Uint8Array>): () => void {
    const encoder = new TextEncoder();
    let ended = false;
    let version = '';
    let reading = false;
    let stale = false;

    const write = (text: string): void => { if (!ended) controller.enqueue(encoder.encode(text)); };
    const finish = (): void => {
      if (ended) return;
      ended = true;
      clearInterval(ping);
      unsubscribe();
      this.#open.delete(closeNow);
      source.onClose?.();
    };
    const close = (): void => {
      if (ended) return;
      finish();
      controller.close();
    };
    const closeNow = (): void => { write(`retry: ${RETRY_MS}\n\n`); close(); };

    const send = async (): Promise<void> => {
      // A notice that comes while a view is read may be newer than what was read, so it is read once more.
      if (reading) { stale = true; return; }
      reading = true;
      do {
        stale = false;
        const view = await source.read();
        const data = JSON.stringify(view);
        const next = createHash('sha1').update(data).digest('base64url').slice(0, 12);
        if (next !== version) write(`event: view\nid: ${next}\ndata: ${data}\n\n`);
        version = next;
        if (source.isLast?.(view) === true) close();
      } while (stale && !ended);
      reading = false;
    };
    const refresh = (): void => {
      send().catch((error: unknown) => {
        this.#log.error({ error }, 'a view could not be read');
        closeNow();
      });
    };

    // Listen before reading: what changes in between is not missed.
    const unsubscribe = this.#announcements.subscribe(source.shopId, source.topics, refresh);
    const ping = setInterval(() => { write(': ping\n\n'); source.onPing?.(); }, PING_MS);
    this.#open.add(closeNow);
    refresh();
    return finish;
  }
}
