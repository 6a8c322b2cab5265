import type { CallMessage, PageGlimpse } from '../contract/call.ts';
import { writeJson } from '../kit/json.ts';

/** The data channel's topic for everything of ours. */
export const TOPIC = 'visavis';

/** The longest text of one message. */
export const TEXT_MAX = 2000;

/** Says what the schema in the contract says, without bringing zod to the shop's page. */
export function isMessage(value: unknown): value is CallMessage {
  if (!isRecord(value)) return false;
  switch (value['kind']) {
    case 'page_change': return hasOnly(value, ['kind']);
    case 'page': return hasOnly(value, ['kind', 'page']) && isPage(value['page']);
    case 'text': return hasOnly(value, ['kind', 'text']) && isText(value['text'], TEXT_MAX, 1);
    default: return false;
  }
}

export function encodeMessage(message: CallMessage): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(writeJson(message));
}

/** What somebody sent, or nothing when it is not a message of ours. */
export function decodeMessage(bytes: Uint8Array): CallMessage | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isMessage(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isPage(value: unknown): value is PageGlimpse {
  if (!isRecord(value) || !hasOnly(value, ['url', 'title', 'product'])) return false;
  return isWebAddress(value['url']) && isText(value['title'], 200) && (value['product'] === undefined || isProduct(value['product']));
}

function isProduct(value: unknown): boolean {
  if (!isRecord(value) || !hasOnly(value, ['name', 'price', 'id'])) return false;
  const { name, price, id } = value;
  return isText(name, 200) && (price === undefined || isText(price, 40)) && (id === undefined || isText(id, 100));
}

function isWebAddress(value: unknown): boolean {
  if (!isText(value, 500)) return false;
  try {
    return /^https?:$/u.test(new URL(value).protocol);
  } catch {
    return false;
  }
}

function isText(value: unknown, max: number, min = 0): value is string {
  return typeof value === 'string' && value.length >= min && value.length <= max;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasOnly(value: object, names: readonly string[]): boolean {
  return Object.keys(value).every((name) => names.includes(name));
}
