import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { ServiceId, ShopId } from '../../contract/ids.ts';
import { NewShop, ServiceDraft, ServiceSettings, ServiceSettingsList, ShopChange, ShopSettings, WeekHours } from '../../contract/settings.ts';
import { announce } from '../platform/announce.ts';
import { inHouse, inShop } from '../platform/db.ts';
import { json, newRouter, problemReply, readBody } from '../platform/http.ts';
import { newId } from '../platform/ids.ts';
import type { Env, Platform } from '../platform/platform.ts';
import { Problem } from '../platform/problem.ts';
import { withMember, withUser } from './access.ts';
import { setOpeningHours } from './change-advisers.ts';
import { addService, changeService, retireService } from './change-services.ts';
import { addShop, changeShop, readSettings } from './change-shop.ts';
import { getService, listServices, openingHours } from './shop.ts';
import { shops } from './tables.ts';

const OfShop = z.object({ shopId: ShopId });
const OfService = OfShop.extend({ serviceId: ServiceId });
const tags = ['console'];

/** A shop's own settings: itself, its services and its hours. */
export function shopRoutes(platform: Platform): OpenAPIHono<Env> {
  const { db, clock, settings } = platform;
  const member = withMember(platform);
  const owner = withMember(platform, 'owner');

  const postShop = createRoute({ method: 'post', path: '/v1/shops', tags, middleware: [readBody(), withUser(platform)] as const, request: { body: { ...json(NewShop, 'The shop'), required: true } }, responses: { 201: json(ShopSettings, 'Made'), default: problemReply } });
  const getShop = createRoute({ method: 'get', path: '/v1/shops/{shopId}', tags, middleware: [member] as const, request: { params: OfShop }, responses: { 200: json(ShopSettings, 'All settings'), default: problemReply } });
  const patchShop = createRoute({ method: 'patch', path: '/v1/shops/{shopId}', tags, middleware: [readBody(), owner] as const, request: { params: OfShop, body: { ...json(ShopChange, 'What changes'), required: true } }, responses: { 200: json(ShopSettings, 'All settings'), default: problemReply } });
  const getServices = createRoute({ method: 'get', path: '/v1/shops/{shopId}/services', tags, middleware: [member] as const, request: { params: OfShop }, responses: { 200: json(ServiceSettingsList, 'All services'), default: problemReply } });
  const postService = createRoute({ method: 'post', path: '/v1/shops/{shopId}/services', tags, middleware: [readBody(), owner] as const, request: { params: OfShop, body: { ...json(ServiceDraft, 'The service'), required: true } }, responses: { 201: json(ServiceSettings, 'Made'), default: problemReply } });
  const patchService = createRoute({ method: 'patch', path: '/v1/shops/{shopId}/services/{serviceId}', tags, middleware: [readBody(), owner] as const, request: { params: OfService, body: { ...json(ServiceDraft, 'The whole service'), required: true } }, responses: { 200: json(ServiceSettings, 'Changed'), default: problemReply } });
  const deleteService = createRoute({ method: 'delete', path: '/v1/shops/{shopId}/services/{serviceId}', tags, middleware: [owner] as const, request: { params: OfService }, responses: { 204: { description: 'Switched off; its bookings stay' }, default: problemReply } });
  const getHours = createRoute({ method: 'get', path: '/v1/shops/{shopId}/hours', tags, middleware: [member] as const, request: { params: OfShop }, responses: { 200: json(WeekHours, 'Opening hours'), default: problemReply } });
  const putHours = createRoute({ method: 'put', path: '/v1/shops/{shopId}/hours', tags, middleware: [readBody(), owner] as const, request: { params: OfShop, body: { ...json(WeekHours, 'Opening hours'), required: true } }, responses: { 200: json(WeekHours, 'As kept: sorted, overlaps joined'), default: problemReply } });

  return newRouter()
    .openapi(postShop, async (c) => {
      const draft = c.req.valid('json');
      const { userId } = c.var;
      const shopId = newId('shp');
      await mayAddShop(platform, userId);
      return c.json(await inShop(db, shopId, async (tx) => {
        await addShop(tx, shopId, draft, userId, clock());
        return readSettings(tx, settings);
      }), 201);
    })
    .openapi(getShop, async (c) => c.json(await inShop(db, c.var.shopId, (tx) => readSettings(tx, settings)), 200))
    .openapi(patchShop, async (c) => {
      const change = c.req.valid('json');
      return c.json(await inShop(db, c.var.shopId, async (tx) => {
        await changeShop(tx, change);
        await announce(tx, 'slots');
        await announce(tx, 'desk');
        return readSettings(tx, settings);
      }), 200);
    })
    .openapi(getServices, async (c) => c.json({ services: await inShop(db, c.var.shopId, listServices) }, 200))
    .openapi(postService, async (c) => {
      const draft = c.req.valid('json');
      return c.json(await inShop(db, c.var.shopId, async (tx) => getService(tx, await addService(tx, draft, clock()))), 201);
    })
    .openapi(patchService, async (c) => {
      const draft = c.req.valid('json');
      const { serviceId } = c.req.valid('param');
      return c.json(await inShop(db, c.var.shopId, async (tx) => {
        await changeService(tx, serviceId, draft);
        return getService(tx, serviceId);
      }), 200);
    })
    .openapi(deleteService, async (c) => {
      const { serviceId } = c.req.valid('param');
      await inShop(db, c.var.shopId, (tx) => retireService(tx, serviceId));
      return c.body(null, 204);
    })
    .openapi(getHours, async (c) => c.json({ windows: await inShop(db, c.var.shopId, openingHours) }, 200))
    .openapi(putHours, async (c) => {
      const { windows } = c.req.valid('json');
      return c.json({ windows: await inShop(db, c.var.shopId, (tx) => setOpeningHours(tx, windows)) }, 200);
    });
}

/** A new shop may be made where sign-up is open, by an owner of another, or by the first person here. */
export async function mayAddShop(platform: Platform, userId: string): Promise<void> {
  if (platform.settings.VISAVIS_SIGN_UP === 'open') return;
  const allowed = await inHouse(platform.db, async (tx) => {
    const mine = await shops(tx).selectFrom('members').select('role').where('user_id', '=', userId).execute();
    if (mine.some(({ role }) => role === 'owner')) return true;
    return (await shops(tx).selectFrom('members').select('shop_id').limit(1).executeTakeFirst()) === undefined;
  });
  if (!allowed) throw new Problem('not_allowed', 'New shops cannot be made here. Ask whoever runs this server.');
}
