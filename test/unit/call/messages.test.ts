import { describe, expect, it } from 'vitest';
import { CallMessage } from '../../../src/contract/call.ts';
import { decodeMessage, encodeMessage, isMessage, TEXT_MAX } from '../../../src/call/messages.ts';

const page = { url: 'https://shop.example/rad?x=1', title: 'Kaiserstuhl E' };
const long = (length: number): string => 'x'.repeat(length);

const SAMPLES: CallMessage[] = [
  { kind: 'page_change' },
  { kind: 'text', text: 'Gibt es dafür einen Kindersitz? 🚲' },
  { kind: 'text', text: long(TEXT_MAX) },
  { kind: 'page', page },
  { kind: 'page', page: { ...page, title: '' } },
  { kind: 'page', page: { url: `http://localhost:5050/${long(478)}`, title: long(200) } },
  { kind: 'page', page: { ...page, product: { name: 'Kaiserstuhl E', price: '3.290,00 €', id: 'KE-M' } } },
  { kind: 'page', page: { ...page, product: { name: long(200) } } },
];

const NEAR_MISSES: unknown[] = [
  null, undefined, 7, 'page_change', [], ['page_change'], {}, { kind: 'page_changed' }, { kind: null },
  { kind: 'page_change', page }, { kind: 'text' }, { kind: 'text', text: '' }, { kind: 'text', text: long(TEXT_MAX + 1) },
  { kind: 'text', text: 5 }, { kind: 'text', text: ['a'] }, { kind: 'text', text: 'a', own: true },
  { kind: 'page' }, { kind: 'page', page: null }, { kind: 'page', page: [] }, { kind: 'page', page: {} },
  { kind: 'page', page: { url: page.url } }, { kind: 'page', page: { title: 'x' } }, { kind: 'page', page, text: 'x' },
  { kind: 'page', page: { ...page, url: 'javascript:alert(1)' } }, { kind: 'page', page: { ...page, url: 'ftp://shop.example/' } },
  { kind: 'page', page: { ...page, url: '/rad' } }, { kind: 'page', page: { ...page, url: '' } }, { kind: 'page', page: { ...page, url: 'https://' } },
  { kind: 'page', page: { ...page, url: `https://shop.example/${long(500)}` } }, { kind: 'page', page: { ...page, title: long(201) } },
  { kind: 'page', page: { ...page, query: '?x' } }, { kind: 'page', page: { ...page, product: null } },
  { kind: 'page', page: { ...page, product: {} } }, { kind: 'page', page: { ...page, product: { name: long(201) } } },
  { kind: 'page', page: { ...page, product: { name: 'x', price: 3290 } } }, { kind: 'page', page: { ...page, product: { name: 'x', price: long(41) } } },
  { kind: 'page', page: { ...page, product: { name: 'x', id: long(101) } } }, { kind: 'page', page: { ...page, product: { name: 'x', stock: 2 } } },
];

describe('messages of the data channel', () => {
  it('let through what the contract lets through', () => {
    for (const sample of SAMPLES) {
      expect(CallMessage.safeParse(sample).success, JSON.stringify(sample)).toBe(true);
      expect(isMessage(sample), JSON.stringify(sample)).toBe(true);
    }
  });

  it('refuse what the contract refuses', () => {
    for (const miss of NEAR_MISSES) {
      expect(CallMessage.safeParse(miss).success, JSON.stringify(miss)).toBe(false);
      expect(isMessage(miss), JSON.stringify(miss)).toBe(false);
    }
  });

  it('know every kind of the contract', () => {
    const kinds = CallMessage.options.map((option) => option.shape.kind.value);
    expect(new Set(SAMPLES.map(({ kind }) => kind))).toEqual(new Set(kinds));
  });

  it('arrive as they were sent, also where a page has spoiled JSON', () => {
    const spoiled = Object.prototype as unknown as { toJSON?: () => string };
    for (const sample of SAMPLES) {
      spoiled.toJSON = () => 'spoiled';
      const bytes = encodeMessage(sample);
      delete spoiled.toJSON;
      expect(decodeMessage(bytes)).toEqual(sample);
    }
  });

  it('are nothing when they are broken, foreign or not in UTF-8', () => {
    for (const text of ['', '{', 'null', '{"kind":"order"}']) expect(decodeMessage(new TextEncoder().encode(text))).toBeUndefined();
    const bytes = encodeMessage({ kind: 'text', text: 'x' });
    expect(decodeMessage(bytes.with(bytes.indexOf(0x78, 20), 0xff))).toBeUndefined();
  });
});
