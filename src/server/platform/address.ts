import { BlockList, isIPv6 } from 'node:net';

/** The client's address: the socket's, or what the nearest untrusted hop of X-Forwarded-For says when the socket is a trusted proxy. */
export function clientAddress(socketAddress: string, forwardedFor: string | undefined, trusted: BlockList): string {
  let address = plain(socketAddress);
  for (const hop of (forwardedFor ?? '').split(',').map((part) => plain(part.trim())).toReversed()) {
    if (!isTrusted(address, trusted) || hop === '') break;
    address = hop;
  }
  return address;
}

/** What a limit counts: one IPv4 address, or an IPv6 /64, which one household has. */
export function addressBlock(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === '' ? [] : tail.split(':');
  const groups = address.includes('::') ? [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right] : left;
  return `${groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/u, '')).join(':')}::/64`;
}

/** Reads addresses and CIDR ranges. */
export function trustedProxies(list: readonly string[]): BlockList {
  const trusted = new BlockList();
  for (const entry of list) {
    const [address = '', bits] = entry.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (bits === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(bits), family);
  }
  return trusted;
}

function isTrusted(address: string, trusted: BlockList): boolean {
  return trusted.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/iu, '').replace(/^\[|\]$/gu, '');
}
