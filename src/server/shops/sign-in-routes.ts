import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { Me } from '../../contract/settings.ts';
import { systemClock } from '../platform/clock.ts';
import { inHouse, inShop } from '../platform/db.ts';
import { json, newRouter, problemReply, readBody } from '../platform/http.ts';
import { hashToken, newToken } from '../platform/ids.ts';
import type { Env, Platform } from '../platform/platform.ts';
import { Problem } from '../platform/problem.ts';
import { withUser } from './access.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { authOf } from './auth.ts';
import { getShop } from './shop.ts';
import { shops } from './tables.ts';
import { mayAddShop } from './shop-routes.ts';

const LinkToken = z.strictObject({ token: z.string().min(10).max(200) }).meta({ id: 'LinkToken' });
const NewPassword = z.strictObject({ newPassword: z.string().min(10).max(128), currentPassword: z.string().max(128).optional() }).meta({ id: 'NewPassword' });
const LINK_MS = 60 * 60_000;
const tags = ['sign-in'];

/** Signing in, and who one is. */
export function signInRoutes(platform: Platform): OpenAPIHono<Env> {
  const confirm = createRoute({ method: 'post', path: '/v1/sign-in/confirm', tags, middleware: [readBody()] as const, request: { body: { ...json(LinkToken, 'The token of the mailed link'), required: true } }, responses: { 204: { description: 'Signed in; the session is a cookie' }, default: problemReply } });
  const accept = createRoute({ method: 'post', path: '/v1/invitations/accept', tags, middleware: [readBody()] as const, request: { body: { ...json(LinkToken, 'The token of the invitation'), required: true } }, responses: { 204: { description: 'Joined and signed in' }, default: problemReply } });
  const password = createRoute({ method: 'put', path: '/v1/me/password', tags, middleware: [readBody(), withUser(platform)] as const, request: { body: { ...json(NewPassword, 'The password'), required: true } }, responses: { 204: { description: 'Set' }, default: problemReply } });
  const me = createRoute({ method: 'get', path: '/v1/me', tags, middleware: [withUser(platform)] as const, responses: { 200: json(Me, 'Who is signed in'), default: problemReply } });

  const app = newRouter()
    .openapi(confirm, async (c) => {
      ownPageOnly(platform, c);
      return signInByLink(platform, c, c.req.valid('json').token);
    })
    .openapi(accept, async (c) => {
      ownPageOnly(platform, c);
      const { email } = await acceptInvitation(platform, c.req.valid('json').token);
      return signInByLink(platform, c, await linkTokenFor(platform, email));
    })
    .openapi(password, async (c) => {
      const { newPassword, currentPassword } = c.req.valid('json');
      await setPassword(platform, c, newPassword, currentPassword);
      return c.body(null, 204);
    })
    .openapi(me, async (c) => c.json(await whoIs(platform, c), 200));

  app.all('/v1/auth/*', async (c) => {
    // Links are opened by mail scanners; only our page's button signs in, by /v1/sign-in/confirm.
    if (c.req.path.startsWith('/v1/auth/magic-link/')) throw new Problem('not_found', 'Open the link from the mail in a browser.');
    const headers = new Headers(c.req.raw.headers);
    headers.set('x-visavis-address', c.var.address.replace(/::\/64$/u, '::'));
    return authOf(platform).handler(new Request(c.req.raw, { headers }));
  });
  return app;
}

function ownPageOnly({ settings }: Platform, c: Context<Env>): void {
  if (c.req.header('origin') !== new URL(settings.VISAVIS_PUBLIC_URL).origin) throw new Problem('origin_refused', 'Signing in is only taken from our own page.');
}

async function signInByLink(platform: Platform, c: Context<Env>, token: string): Promise<never> {
  const reply = await authOf(platform).api.magicLinkVerify({ query: { token }, headers: c.req.raw.headers, asResponse: true }).catch(() => undefined);
  const cookie = reply?.headers.getSetCookie() ?? [];
  if (!cookie.some((line) => line.includes('visavis='))) throw new Problem('token_invalid', 'This link was used before or is too old. Ask for a new one.');
  for (const line of cookie) c.header('set-cookie', line, { append: true });
  return c.body(null, 204) as never;
}

/** A link for somebody whose address is already proven. better-auth reads the machine's clock, so its end does too. */
export async function linkTokenFor(platform: Platform, email: string): Promise<string> {
  const auth = authOf(platform);
  const context = await auth.$context;
  const token = newToken('it');
  await context.internalAdapter.createVerificationValue({
    identifier: `magic-link:${hashToken(token)}`, value: JSON.stringify({ type: 'magic-link', email }), expiresAt: new Date(systemClock().getTime() + LINK_MS),
  });
  return token;
}

async function setPassword(platform: Platform, c: Context<Env>, newPassword: string, currentPassword: string | undefined): Promise<void> {
  const { api } = authOf(platform);
  const headers = c.req.raw.headers;
  const has = await hasPassword(platform, c.var.userId);
  if (has && currentPassword === undefined) throw new Problem('not_allowed', 'Enter the present password as well.');
  const done = has && currentPassword !== undefined
    ? api.changePassword({ body: { newPassword, currentPassword, revokeOtherSessions: true }, headers })
    : api.setPassword({ body: { newPassword }, headers });
  await done.catch(() => { throw new Problem('not_allowed', 'The present password is not right.'); });
}

async function hasPassword({ db }: Platform, userId: string): Promise<boolean> {
  return inHouse(db, async (tx) => (await shops(tx).selectFrom('accounts').select('providerId').where('userId', '=', userId).where('password', 'is not', null).executeTakeFirst()) !== undefined);
}

async function whoIs(platform: Platform, c: Context<Env>): Promise<Me> {
  const { db } = platform;
  const { userId } = c.var;
  const user = await inHouse(db, (tx) => shops(tx).selectFrom('users').select(['email', 'name']).where('id', '=', userId).executeTakeFirstOrThrow());
  const members = await inHouse(db, (tx) => shops(tx).selectFrom('members').selectAll().where('user_id', '=', userId).execute());
  const mine = await Promise.all(members.map(async ({ shop_id, role, adviser_id }) => {
    const { name, accent } = await inShop(db, shop_id, getShop);
    return { shopId: shop_id, name, role, adviserId: adviser_id, accent };
  }));
  const maySignUp = await mayAddShop(platform, userId).then(() => true, () => false);
  return { userId, email: user.email, name: user.name, hasPassword: await hasPassword(platform, userId), shops: mine, maySignUp };
}
