import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { VisitMemory } from '../../../src/widget/visit-memory.ts';

const SHOP = 'pk_A1b2C3d4E5f6G7h8I9j0Kk';
const TOKEN = 'vt_A1b2C3d4E5f6G7h8I9j0Kk';
let stored: Record<string, unknown>;

/** As a page's own storage: names as properties, texts as values. */
beforeEach(() => {
  stored = {};
  const removeItem = (name: string): void => {
    delete stored[name];
  };
  vi.stubGlobal('sessionStorage', new Proxy(stored, { get: (target, name) => (name === 'removeItem' ? removeItem : target[String(name)]) }));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('remembers a call for the next page of the tab', () => {
  new VisitMemory(SHOP).begin({ token: TOKEN, callId: 'cal_1', camera: true, microphone: false });
  expect(new VisitMemory(SHOP).value).toMatchObject({ token: TOKEN, callId: 'cal_1', camera: true, microphone: false });
});

it('begins anew with another token', () => {
  const memory = new VisitMemory(SHOP);
  memory.begin({ token: TOKEN, callId: 'cal_1', live: true });
  memory.begin({ token: 'vt_2', bookingId: 'bkg_1' });
  expect(memory.value).not.toHaveProperty('callId');
  expect(memory.value).not.toHaveProperty('live');
});

it('leaves nothing behind at the end', () => {
  const memory = new VisitMemory(SHOP);
  memory.begin({ token: TOKEN });
  memory.forget();
  expect(stored).toEqual({});
});

it('keeps that the customer made the launcher small', () => {
  stored[`visavis:${SHOP}`] = '{"small":true}';
  const memory = new VisitMemory(SHOP);
  memory.begin({ token: TOKEN });
  memory.forget();
  expect(stored).toEqual({ [`visavis:${SHOP}`]: '{"small":true}' });
});

it('works for one page where nothing may be stored', () => {
  vi.stubGlobal('sessionStorage', undefined);
  const memory = new VisitMemory(SHOP);
  memory.begin({ token: TOKEN });
  expect(memory.value.token).toBe(TOKEN);
  memory.forget();
  expect(memory.value.token).toBe(undefined);
});

it('takes nothing from an entry that is no memory', () => {
  stored[`visavis:${SHOP}`] = 'not ours';
  expect(new VisitMemory(SHOP).value).toEqual({});
});
