/** What a shop's content security policy must allow, from the address the tag itself names. */
export function policyLine(scriptTag: string): string {
  const [, src = ''] = /src="([^"]+)"/u.exec(scriptTag) ?? [];
  const origin = URL.canParse(src) ? new URL(src).origin : '';
  return `script-src ${origin}; connect-src ${origin}`;
}
