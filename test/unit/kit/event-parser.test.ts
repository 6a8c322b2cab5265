import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventParser } from '../../../src/kit/event-parser.ts';

const view = (data: string, id = ''): object => ({ name: 'view', data, id });

describe('the event stream parser', () => {
  it('reads events, their ids and several lines of data', () => {
    const parser = new EventParser();
    expect(parser.push('event: view\nid: 7\ndata: {"a":\ndata: 1}\n\n')).toEqual([view('{"a":\n1}', '7')]);
  });

  it('gives the same events wherever the text is cut', () => {
    const text = 'retry: 1000\r\n: ping\r\n\r\nevent: view\r\nid: 1\r\ndata: {"x":"ä"}\r\n\r\nevent: view\r\ndata: 2\r\n\r\n';
    fc.assert(
      fc.property(fc.array(fc.nat(text.length)), (cuts) => {
        const parser = new EventParser();
        const ends = [...cuts.toSorted((a, b) => a - b), text.length];
        const events = ends.flatMap((end, index) => parser.push(text.slice(ends[index - 1] ?? 0, end)));
        expect(events).toEqual([view('{"x":"ä"}', '1'), view('2', '1')]);
        expect(parser.retry).toBe(1000);
      }),
    );
  });

  it('takes no event for a comment, an empty one or one that is cut off', () => {
    const parser = new EventParser();
    expect(parser.push(': ping\n\nevent: view\n\nevent: view\ndata: 1\n')).toEqual([]);
    expect(parser.push('\n')).toEqual([view('1')]);
  });

  it('names an event "message" that has no name, and forgets a name at the next', () => {
    expect(new EventParser().push('data:1\n\nevent: view\ndata: 2\n\ndata\n\n').map(({ name, data }) => [name, data])).toEqual([['message', '1'], ['view', '2'], ['message', '']]);
  });

  it('ignores a time to wait that is no number', () => {
    const parser = new EventParser();
    parser.push('retry: soon\nretry: 5\nretry: -1\n');
    expect(parser.retry).toBe(5);
  });
});
