/** A shop's web address as origins: apex and www both, since visitors come by either. */
export function originsOf(webAddress: string): string[] {
  const url = new URL(webAddress);
  const { hostname } = url;
  const isName = !/^[\d.]+$/u.test(hostname) && !hostname.includes(':') && hostname.includes('.');
  if (!isName) return [url.origin];
  const twin = new URL(url.origin);
  twin.hostname = hostname.startsWith('www.') ? hostname.slice(4) : `www.${hostname}`;
  return [url.origin, twin.origin];
}
