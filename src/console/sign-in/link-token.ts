/** The token of a mailed link. It stands in the fragment, which is sent to no server, and leaves the address at once. */
export function takeToken(): string {
  const token = new URLSearchParams(location.hash.slice(1)).get('token') ?? '';
  if (token) history.replaceState(null, '', location.pathname + location.search);
  return token;
}
