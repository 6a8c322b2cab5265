/** What the shop is told from outside. Without `visavis` it has no advice button, without `orders` it sends no events. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly dataFolder: string;
  readonly visavis: { readonly url: string; readonly shopKey: string } | undefined;
  readonly livekitUrl: string | undefined;
  readonly orders: { readonly url: string; readonly secret: string } | undefined;
}

export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const { host, port } = readListen(env['DEMO_LISTEN'] ?? 'localhost:4300');
  const url = readUrl(env, 'DEMO_VISAVIS_URL', ['http:', 'https:']);
  const shopKey = env['DEMO_SHOP_KEY'];
  const orderUrl = readUrl(env, 'DEMO_ORDER_URL', ['http:', 'https:']);
  const secret = env['DEMO_ORDER_SECRET'];
  if (secret !== undefined && !secret.startsWith('whsec_')) throw new Error('DEMO_ORDER_SECRET must begin with whsec_.');
  return {
    host,
    port,
    dataFolder: env['DEMO_DATA'] ?? '.cache/demo',
    visavis: url && shopKey ? { url: new URL(url).origin, shopKey } : undefined,
    livekitUrl: readUrl(env, 'DEMO_LIVEKIT_URL', ['ws:', 'wss:', 'http:', 'https:']),
    orders: orderUrl && secret ? { url: orderUrl, secret } : undefined,
  };
}

function readListen(text: string): { host: string; port: number } {
  const match = /^(?<host>.+):(?<port>\d{1,5})$/u.exec(text);
  const port = Number(match?.groups?.['port']);
  if (!match?.groups?.['host'] || port > 65_535) throw new Error(`DEMO_LISTEN must look like localhost:4300, not "${text}".`);
  return { host: match.groups['host'].replace(/^\[|\]$/gu, ''), port };
}

function readUrl(env: Readonly<Record<string, string | undefined>>, name: string, protocols: readonly string[]): string | undefined {
  const text = env[name];
  if (!text) return undefined;
  if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol)) throw new Error(`${name} must be an address, not "${text}".`);
  return text;
}
