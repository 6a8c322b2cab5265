import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { Agenda } from '../../contract/calendar.ts';
import { AdviserId, ShopId } from '../../contract/ids.ts';
import { inShop } from '../platform/db.ts';
import { json, newRouter, problemReply } from '../platform/http.ts';
import type { Env, Platform } from '../platform/platform.ts';
import { Problem } from '../platform/problem.ts';
import { withMember } from '../shops/access.ts';
import { ownOrOwner } from '../shops/day-routes.ts';
import { endTokens, findToken } from '../shops/tokens.ts';
import { makeAgenda, readAgenda, writeAgenda } from './agenda.ts';

const OfAdviser = z.object({ shopId: ShopId, adviserId: AdviserId });
const READS = { max: 120, seconds: 600 };
const tags = ['console'];

/** An adviser's appointments in a calendar program of the adviser's own, by a secret address that can be revoked. */
export function agendaRoutes(platform: Platform): OpenAPIHono<Env> {
  const { db, clock, limits, settings } = platform;
  const member = withMember(platform);
  const path = '/v1/shops/{shopId}/advisers/{adviserId}/agenda' as const;
  const getAgenda = createRoute({ method: 'get', path, tags, middleware: [member] as const, request: { params: OfAdviser }, responses: { 200: json(Agenda, 'Whether an address is given out'), default: problemReply } });
  const postAgenda = createRoute({ method: 'post', path, tags, middleware: [member] as const, request: { params: OfAdviser }, responses: { 201: json(Agenda, 'A new address; an earlier one ends'), default: problemReply } });
  const deleteAgenda = createRoute({ method: 'delete', path, tags, middleware: [member] as const, request: { params: OfAdviser }, responses: { 204: { description: 'Revoked' }, default: problemReply } });

  const app = newRouter();
  app.get('/a/:file', async (c) => {
    limits.take('agenda', c.var.address, READS);
    const token = /^(at_\w{22})\.ics$/u.exec(c.req.param('file'))?.[1] ?? '';
    const holder = await findToken(db, token, clock());
    if (holder?.kind !== 'agenda' || holder.adviserId === null) throw new Problem('not_found', 'There is no such calendar, or not any more.');
    const { shopId, adviserId } = holder;
    const file = await inShop(db, shopId, (tx) => writeAgenda(tx, settings, adviserId, clock()));
    return c.body(file, 200, { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
  });
  return app
    .openapi(getAgenda, async (c) => {
      const { shopId, adviserId } = c.req.valid('param');
      ownOrOwner(c, adviserId);
      return c.json(await inShop(db, shopId, (tx) => readAgenda(tx, shopId, adviserId)), 200);
    })
    .openapi(postAgenda, async (c) => {
      const { shopId, adviserId } = c.req.valid('param');
      ownOrOwner(c, adviserId);
      return c.json(await inShop(db, shopId, (tx) => makeAgenda(tx, settings, shopId, adviserId, clock())), 201);
    })
    .openapi(deleteAgenda, async (c) => {
      const { shopId, adviserId } = c.req.valid('param');
      ownOrOwner(c, adviserId);
      await inShop(db, shopId, (tx) => endTokens(tx, shopId, 'agenda', { adviserId }));
      return c.body(null, 204);
    });
}
