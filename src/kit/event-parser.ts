/** One event of a stream (text/event-stream), or a comment, which only shows that the line is alive. */
export interface StreamEvent {
  name: string;
  data: string;
  id: string;
}

/** Cuts a stream of text into events, wherever the pieces happen to be cut. */
export class EventParser {
  /** Reconnection time the server asked for, in milliseconds. */
  retry: number | undefined;
  #rest = '';
  #name = '';
  #data: string[] = [];
  #id = '';

  /** Takes the next piece and gives the events it completes. */
  push(piece: string): StreamEvent[] {
    const events: StreamEvent[] = [];
    const text = this.#rest + piece;
    // A CR at the very end may be the first half of a CRLF.
    const lines = text.split(/\r\n|\n|\r(?!$)/u);
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#take(line, events);
    return events;
  }

  #take(line: string, events: StreamEvent[]): void {
    if (line === '') {
      if (this.#data.length > 0) events.push({ name: this.#name || 'message', data: this.#data.join('\n'), id: this.#id });
      this.#name = '';
      this.#data = [];
      return;
    }
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /u, '');
    if (field === 'data') this.#data.push(value);
    else if (field === 'event') this.#name = value;
    else if (field === 'id' && !value.includes('\0')) this.#id = value;
    else if (field === 'retry' && /^\d+$/u.test(value)) this.retry = Number(value);
  }
}
