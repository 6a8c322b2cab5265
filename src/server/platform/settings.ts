import { homedir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';

/** Where a server listens: address and number, `127.0.0.1:4200` or `[::1]:4200`. */
export interface Listen {
  readonly address: string;
  readonly number: number;
}

const listen = (fallback: string): z.ZodType<Listen> =>
  z
    .string()
    .default(fallback)
    .transform((text, context): Listen => {
      const [, address, number] = /^\[?([^\]]+?)\]?:(\d{1,5})$/u.exec(text) ?? [];
      if (address !== undefined && Number(number) <= 65_535) return { address, number: Number(number) };
      context.addIssue({ code: 'custom', message: `"${text}" is no address:number, such as ${fallback}.` });
      return z.NEVER;
    });

const httpUrl = z.url({ protocol: /^https?$/u }).transform((url) => url.replace(/\/+$/u, ''));
const list = z.string().default('').transform((text) => text.split(/[\s,]+/u).filter((part) => part !== ''));

/** All settings, by the name they have in the environment. Each has a default that serves on one machine. */
export const SettingsSchema = z.object({
  VISAVIS_PUBLIC_URL: httpUrl.optional().describe('Address under which browsers reach this server. https everywhere but on loopback.'),
  VISAVIS_LISTEN: listen('127.0.0.1:4200').describe('Address and number the server listens on.'),
  VISAVIS_METRICS_LISTEN: listen('127.0.0.1:4209').describe('Address and number of the Prometheus metrics.'),
  VISAVIS_DEMO_LISTEN: listen('127.0.0.1:4300').describe('Address and number of the demo shop.'),
  VISAVIS_DATA: z.string().default(join(process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'visavis')).describe('Folder for the embedded database and the secret.'),
  VISAVIS_SECRET: z.string().min(32).optional().describe('Key for hashes and sealed values. Made in the data folder at the first start.'),
  VISAVIS_TRUSTED_PROXIES: list.describe('Addresses or CIDR ranges whose X-Forwarded-For counts.'),
  VISAVIS_LIVEKIT_PUBLIC_URL: z.url({ protocol: /^wss?$/u }).optional().describe('LiveKit as browsers reach it; wss as soon as the public URL is https.'),
  VISAVIS_SMTP_URL: z.url({ protocol: /^smtps?$/u }).optional().describe('Mail server, such as smtps://user:password@mail.example.org.'),
  VISAVIS_MAIL_FROM: z.email().default('video-advice@localhost.invalid').describe('Sender of all mails.'),
  VISAVIS_DKIM_DOMAIN: z.string().min(1).optional().describe('Domain in whose name mails are signed (DKIM).'),
  VISAVIS_DKIM_SELECTOR: z.string().min(1).optional().describe('Selector under which that domain publishes the key.'),
  VISAVIS_DKIM_KEY: z.string().min(1).optional().describe('Private key of the signature: a PEM, or the name of a file that holds one.'),
  VISAVIS_OUTBOUND_ALLOW: list.describe('host:number pairs that may be reached though they are private or without https, for development.'),
  VISAVIS_SIGN_UP: z.enum(['closed', 'open']).default('closed').describe('Whether new people may register shops.'),
  VISAVIS_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info').describe('Least level that is logged.'),
  DATABASE_URL: z.url({ protocol: /^postgres(?:ql)?$/u }).optional().describe('A PostgreSQL 15 or newer instead of the embedded one.'),
  LIVEKIT_URL: z.url({ protocol: /^(?:ws|http)s?$/u }).optional().describe('A LiveKit server instead of our own.'),
  LIVEKIT_API_KEY: z.string().min(1).optional().describe('Key of that LiveKit server.'),
  LIVEKIT_API_SECRET: z.string().min(1).optional().describe('Secret of that LiveKit server.'),
});

export type Settings = z.infer<typeof SettingsSchema> & { readonly VISAVIS_PUBLIC_URL: string };

export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/**
 * Reads the settings once. An empty value counts as unset.
 * @throws SettingsError naming every malformed value in words for the person who set it.
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const known = Object.keys(SettingsSchema.shape);
  const given = Object.fromEntries(known.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
  const parsed = SettingsSchema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new SettingsError(`These settings cannot be used:\n${lines.join('\n')}`);
  }
  const settings = { ...parsed.data, VISAVIS_PUBLIC_URL: parsed.data.VISAVIS_PUBLIC_URL ?? addressOf(parsed.data.VISAVIS_LISTEN) };
  const trouble = contradictions(settings);
  if (trouble.length > 0) throw new SettingsError(`These settings do not go together:\n${trouble.map((line) => `  ${line}`).join('\n')}`);
  return settings;
}

/** The http address of a listener. */
export function addressOf({ address, number }: Listen): string {
  return `http://${address.includes(':') ? `[${address}]` : address}:${number}`;
}

/** Whether a host name is this machine alone. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname === '::1' || /^127\.\d+\.\d+\.\d+$/u.test(hostname);
}

/** Names beginning with VISAVIS_ that we do not know, each with the nearest one we do. */
export function unknownSettings(env: NodeJS.ProcessEnv): { name: string; nearest: string }[] {
  const known = Object.keys(SettingsSchema.shape);
  return Object.keys(env)
    .filter((name) => name.startsWith('VISAVIS_') && !known.includes(name) && !name.startsWith('VISAVIS_TEST_'))
    .map((name) => ({ name, nearest: known.toSorted((a, b) => distance(name, a) - distance(name, b))[0] ?? '' }));
}

function contradictions(settings: Settings): string[] {
  const trouble: string[] = [];
  const url = new URL(settings.VISAVIS_PUBLIC_URL);
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) trouble.push('VISAVIS_PUBLIC_URL: outside this machine it must begin with https, since cameras and sign-in need it.');
  const livekit = settings.VISAVIS_LIVEKIT_PUBLIC_URL;
  if (url.protocol === 'https:' && livekit === undefined) trouble.push('VISAVIS_LIVEKIT_PUBLIC_URL: an https page can only reach LiveKit by wss; name its wss address.');
  if (url.protocol === 'https:' && livekit?.startsWith('ws:')) trouble.push('VISAVIS_LIVEKIT_PUBLIC_URL: it must begin with wss when the public URL is https.');
  const dkim = [settings.VISAVIS_DKIM_DOMAIN, settings.VISAVIS_DKIM_SELECTOR, settings.VISAVIS_DKIM_KEY].filter((part) => part !== undefined);
  if (dkim.length > 0 && dkim.length < 3) trouble.push('VISAVIS_DKIM_DOMAIN, VISAVIS_DKIM_SELECTOR and VISAVIS_DKIM_KEY: set all three or none.');
  const parts = [settings.LIVEKIT_URL, settings.LIVEKIT_API_KEY, settings.LIVEKIT_API_SECRET].filter((part) => part !== undefined);
  if (parts.length > 0 && parts.length < 3) trouble.push('LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET: set all three or none.');
  return trouble;
}

/** Edits between two names (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? 0;
}
