import { lookup as resolve, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { OutboundError } from './outbound-error.ts';

const PORTS = new Set(['', '443', '8443']);

export interface Door {
  /** `host:number` pairs that are let through whatever they are. */
  readonly allowed: readonly string[];
  /** Our own host, which nobody makes us call. */
  readonly own: string;
}

/** Whether this address was let through by the settings. */
export function isAllowed({ allowed }: Door, url: URL): boolean {
  return allowed.includes(`${url.hostname}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`);
}

/** @throws OutboundError `address_refused` for what is not a public https address */
export function checkAddress(door: Door, url: URL): void {
  if (url.username !== '' || url.password !== '') throw new OutboundError('address_refused');
  if (isAllowed(door, url)) return;
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  if (url.protocol !== 'https:' || !PORTS.has(url.port) || host === door.own) throw new OutboundError('address_refused');
  // A name is looked at when it is resolved; an address has no such moment.
  if (isIP(host) !== 0 && !isPublic(host)) throw new OutboundError('address_refused');
}

/** Resolves names for a connection, and lets none through that leads to a private network: the very addresses that are used. */
export const publicOnly: LookupFunction = (hostname, options, answer) => {
  resolve(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error) return answer(error, []);
    if (addresses.length === 0 || !addresses.every(({ address }) => isPublic(address))) return answer(new OutboundError('address_refused'), []);
    const [first] = addresses;
    return options.all ? answer(null, addresses) : answer(null, first?.address ?? '', first?.family ?? 4);
  });
};

/** Only what the whole world may reach: no loopback, private, link-local, shared, mapped or translated range. */
export function isPublic(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}
