import type { Context, MiddlewareHandler } from 'hono';
import { sql, type RawBuilder } from 'kysely';
import { askEntering, inHouse, inShop, type Db, type Tx } from '../platform/db.ts';
import type { Env, Platform, Visit } from '../platform/platform.ts';
import { Problem } from '../platform/problem.ts';
import { authOf } from './auth.ts';
import { shops, type TokenKind } from './tables.ts';
import { findToken } from './tokens.ts';

const ALLOWED_HEADERS = 'authorization, content-type, idempotency-key, last-event-id';
const PREFLIGHT_SECONDS = '7200';
const SAFE = new Set(['GET', 'HEAD']);

/**
 * Lets a shop's own pages read our answers: the origin is echoed once a route has found it to be the shop's. A preflight
 * names no shop, so it is always granted; it gives nothing away, and the request itself is still checked.
 */
export function cors(): MiddlewareHandler<Env> {
  return async (c, next) => {
    const origin = c.req.header('origin');
    if (c.req.method === 'OPTIONS' && origin !== undefined) {
      return c.body(null, 204, {
        'access-control-allow-origin': origin, 'access-control-allow-methods': 'GET, POST, PUT, DELETE', 'access-control-allow-headers': ALLOWED_HEADERS,
        'access-control-max-age': PREFLIGHT_SECONDS, vary: 'Origin',
      });
    }
    await next();
    c.res.headers.append('vary', 'Origin');
    if (c.var.allowedOrigin !== undefined) c.res.headers.set('access-control-allow-origin', c.var.allowedOrigin);
    c.res.headers.append('access-control-expose-headers', 'Retry-After');
    return undefined;
  };
}

/**
 * The shop of the publishable key in `?shop=`, asked from one of its own pages. `agents` also lets in requests that come
 * from no page; what they book is confirmed by mail.
 */
export function withKey(platform: Platform, { agents = false }: { agents?: boolean } = {}): MiddlewareHandler<Env> {
  return async (c, next) => {
    await enterByKey(platform, c, agents);
    await next();
  };
}

/** The holder of a Bearer token of one of these kinds. */
export function withVisit(platform: Platform, ...kinds: Visit['kind'][]): MiddlewareHandler<Env> {
  return async (c, next) => {
    await enterByToken(platform, c, kinds.length > 0 ? kinds : ['visit']);
    await next();
  };
}

/** By token where there is one, else by key. */
export function withKeyOrVisit(platform: Platform, { agents = false }: { agents?: boolean } = {}): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (c.req.header('authorization') === undefined) await enterByKey(platform, c, agents);
    else await enterByToken(platform, c, ['visit', 'manage']);
    await next();
  };
}

/** A signed-in member of the shop in the path. Writes must come from our own pages. */
export function withMember(platform: Platform, role?: 'owner'): MiddlewareHandler<Env> {
  return async (c, next) => {
    const userId = await signedIn(platform, c);
    const shopId = c.req.param('shopId') ?? '';
    const member = await inHouse(platform.db, (tx) =>
      shops(tx).selectFrom('members').select(['role', 'adviser_id']).where('shop_id', '=', shopId).where('user_id', '=', userId).executeTakeFirst());
    // Whether another's shop exists is nobody's business.
    if (!member) throw new Problem('not_found', 'There is no such shop among yours.');
    if (role === 'owner' && member.role !== 'owner') throw new Problem('not_allowed', 'Only an owner of the shop may do this.');
    c.set('shopId', shopId);
    c.set('member', { userId, role: member.role, adviserId: member.adviser_id });
    await next();
  };
}

/** Anybody who is signed in. */
export function withUser(platform: Platform): MiddlewareHandler<Env> {
  return async (c, next) => {
    await signedIn(platform, c);
    await next();
  };
}

async function signedIn(platform: Platform, c: Context<Env>): Promise<string> {
  if (!SAFE.has(c.req.method) && c.req.header('origin') !== new URL(platform.settings.VISAVIS_PUBLIC_URL).origin) {
    throw new Problem('origin_refused', 'Changes are only taken from our own pages.');
  }
  const session = await authOf(platform).api.getSession({ headers: c.req.raw.headers });
  if (!session) throw new Problem('not_signed_in', 'Sign in first.');
  c.set('userId', session.user.id);
  return session.user.id;
}

async function enterByKey(platform: Platform, c: Context<Env>, agents: boolean): Promise<void> {
  const key = c.req.query('shop') ?? '';
  const found = await standing(platform.db, 'key', sql`(SELECT shop_id FROM shop_keys WHERE publishable_key = ${key})`, originOf(platform, c));
  if (!found) throw new Problem('unknown_shop', 'No shop has this key. Copy the script tag from the console again.');
  await enter(platform, c, found, { withoutPage: agents });
}

async function enterByToken(platform: Platform, c: Context<Env>, kinds: readonly Visit['kind'][]): Promise<void> {
  const token = /^Bearer (\S+)$/u.exec(c.req.header('authorization') ?? '')?.[1];
  if (token === undefined) throw new Problem('token_invalid', 'A token is missing.');
  const holder = await findToken(platform.db, token, platform.clock());
  if (!holder || !isVisit(holder.kind) || !kinds.includes(holder.kind)) throw new Problem('token_invalid', 'This token is not valid, or not any more.');
  const found = await standing(platform.db, 'token', sql`${holder.shopId}::text`, originOf(platform, c));
  if (!found) throw new Problem('token_invalid', 'This token is not valid, or not any more.');
  await enter(platform, c, found, { withoutPage: true, holdsToken: true });
  c.set('visit', { kind: holder.kind, tokenHash: holder.tokenHash, bookingId: holder.bookingId, callId: holder.callId, waitlistId: holder.waitlistId });
}

function isVisit(kind: TokenKind): kind is Visit['kind'] {
  return kind === 'visit' || kind === 'manage' || kind === 'confirm' || kind === 'wait';
}

/** The page's origin; a program's request is taken as one from our own pages. */
function originOf({ settings }: Platform, c: Context<Env>): string {
  return c.req.header('origin') ?? new URL(settings.VISAVIS_PUBLIC_URL).origin;
}

async function enter(platform: Platform, c: Context<Env>, { shopId, live, allowed }: Standing, { withoutPage, holdsToken = false }: { withoutPage: boolean; holdsToken?: boolean }): Promise<void> {
  const origin = c.req.header('origin');
  const own = new URL(platform.settings.VISAVIS_PUBLIC_URL).origin;
  if (origin !== undefined && origin !== own && !allowed) {
    await inShop(platform.db, shopId, (tx) => noteRefused(tx, origin, platform.clock()));
    throw new Problem('origin_refused', 'This web address is not one of the shop\'s. Its owner can allow it in the console.');
  }
  if (origin === undefined && !withoutPage && c.req.header('sec-fetch-site') !== 'same-origin') throw new Problem('origin_refused', 'This is only answered to pages of the shop.');
  c.set('allowedOrigin', origin);
  c.set('shopId', shopId);
  // Whoever holds a token has begun: a call or booking goes on though the owner switches the widget off.
  if (!live && !holdsToken) throw new Problem('shop_not_live', 'Video advice is not switched on for this shop.');
}

interface Standing {
  readonly shopId: string;
  readonly live: boolean;
  readonly allowed: boolean;
}

/** Which shop it is, whether it is live, and whether this origin is one of its own: one statement, for every request asks it. */
async function standing(db: Db, by: 'key' | 'token', shop: RawBuilder<unknown>, origin: string): Promise<Standing | undefined> {
  const [found] = await askEntering<Standing>(db, `standing_by_${by}`, shop,
    sql`SELECT shop_id AS "shopId", live, EXISTS (SELECT FROM origins WHERE origin = ${origin}) AS allowed FROM shops`);
  return found;
}

/** Remembers who asked, for the console's *allow*; no more than fit on a page, since anybody can make up origins. */
async function noteRefused(tx: Tx, origin: string, now: Date): Promise<void> {
  if (!/^https?:\/\/[^/\s]{1,200}$/u.test(origin)) return;
  const { count } = await shops(tx).selectFrom('refused_origins').select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  if (count >= 20) await shops(tx).deleteFrom('refused_origins').where('last_seen', '<', new Date(now.getTime() - 86_400_000)).execute();
  if (count >= 40) return;
  await shops(tx).insertInto('refused_origins').values({ origin, last_seen: now })
    .onConflict((conflict) => conflict.columns(['shop_id', 'origin'] as never).doUpdateSet({ last_seen: now })).execute();
}
