import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { Launcher, ShopQuery, ShopStatus } from '../../contract/shop.ts';
import { inShop } from '../platform/db.ts';
import { json, newRouter, problemReply } from '../platform/http.ts';
import type { Env } from '../platform/platform.ts';
import { withKey } from '../shops/access.ts';
import { noteSeen } from '../shops/shop.ts';
import { videoWorks, type CallHouse } from './house.ts';
import { readLauncher, readStatus } from './shop-status.ts';

/** What a shop page asks before anybody has done anything. */
export function shopStatusRoutes(house: CallHouse): OpenAPIHono<Env> {
  const { platform: { db, clock, settings: { VISAVIS_PUBLIC_URL: publicUrl } } } = house;
  const middleware = [withKey(house.platform)];
  const getLauncher = createRoute({
    method: 'get', path: '/v1/launcher', tags: ['widget'], middleware, request: { query: ShopQuery },
    responses: { 200: json(Launcher, 'Everything the launcher draws'), default: problemReply },
  });
  const getStatus = createRoute({
    method: 'get', path: '/v1/status', tags: ['widget'], middleware, request: { query: ShopQuery },
    responses: { 200: json(ShopStatus, 'Everything the panel shows when it opens'), default: problemReply },
  });
  return newRouter()
    .openapi(getLauncher, async (c) => {
      const video = await videoWorks(house);
      const launcher = await inShop(db, c.var.shopId, async (tx) => {
        await noteSeen(tx, clock());
        return readLauncher(tx, { video, publicUrl }, clock());
      });
      return c.json(launcher, 200, { 'cache-control': 'public, max-age=60' });
    })
    .openapi(getStatus, async (c) => {
      const video = await videoWorks(house);
      const status = await inShop(db, c.var.shopId, (tx) => readStatus(tx, { video, publicUrl }, clock()));
      return c.json(status, 200, { 'cache-control': 'no-store' });
    });
}
