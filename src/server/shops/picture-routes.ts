import type { OpenAPIHono } from '@hono/zod-openapi';
import { announce } from '../platform/announce.ts';
import { inHouse, inShop, type Tx } from '../platform/db.ts';
import { newRouter, readBody } from '../platform/http.ts';
import { newId } from '../platform/ids.ts';
import type { Env, Platform } from '../platform/platform.ts';
import { Problem } from '../platform/problem.ts';
import { withMember } from './access.ts';
import { getAdviser } from './shop.ts';
import { shops } from './tables.ts';

const CAP = 5 * 1024 * 1024;

/** Pictures of advisers: raster only, known by their first bytes, whatever the sender calls them. */
export function pictureRoutes(platform: Platform): OpenAPIHono<Env> {
  const { db, clock } = platform;
  const app = newRouter();
  const path = '/v1/shops/:shopId/advisers/:adviserId/picture';

  app.put(path, readBody({ cap: CAP, text: false }), withMember(platform, 'owner'), async (c) => {
    const bytes = Buffer.from(await c.req.arrayBuffer());
    await inShop(db, c.var.shopId, (tx) => setPicture(tx, c.var.shopId, c.req.param('adviserId'), bytes, clock()));
    return c.body(null, 204);
  });
  app.delete(path, withMember(platform, 'owner'), async (c) => {
    await inShop(db, c.var.shopId, async (tx) => {
      await getAdviser(tx, c.req.param('adviserId'));
      await shops(tx).updateTable('advisers').set({ picture_id: null }).where('adviser_id', '=', c.req.param('adviserId')).execute();
      await announce(tx, 'desk');
    });
    return c.body(null, 204);
  });
  app.get('/v1/pictures/:pictureId', async (c) => {
    const pictureId = c.req.param('pictureId');
    const owner = await inHouse(db, (tx) => shops(tx).selectFrom('picture_shops').select('shop_id').where('picture_id', '=', pictureId).executeTakeFirst());
    const picture = owner && (await inShop(db, owner.shop_id, (tx) => shops(tx).selectFrom('pictures').select(['bytes', 'media_type']).where('picture_id', '=', pictureId).executeTakeFirst()));
    if (!picture) throw new Problem('not_found', 'There is no such picture.');
    return new Response(new Uint8Array(picture.bytes), {
      headers: {
        'content-type': picture.media_type, 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin',
        'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'",
      },
    });
  });
  return app;
}

/** Gives an adviser a picture. @throws Problem `unsupported_media` unless it is PNG, JPEG or WebP. */
export async function setPicture(tx: Tx, shopId: string, adviserId: string, bytes: Buffer, now: Date): Promise<void> {
  const mediaType = rasterType(bytes);
  if (mediaType === undefined) throw new Problem('unsupported_media', 'Send the picture as PNG, JPEG or WebP.');
  await getAdviser(tx, adviserId);
  const pictureId = newId('pic');
  await shops(tx).insertInto('pictures').values({ picture_id: pictureId, media_type: mediaType, bytes, created_at: now }).execute();
  await shops(tx).insertInto('picture_shops').values({ picture_id: pictureId, shop_id: shopId }).execute();
  await shops(tx).updateTable('advisers').set({ picture_id: pictureId }).where('adviser_id', '=', adviserId).execute();
  await announce(tx, 'desk');
  await announce(tx, 'presence');
}

function rasterType(bytes: Buffer): string | undefined {
  if (bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))) return 'image/png';
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg';
  if (bytes.subarray(0, 4).toString('latin1') === 'RIFF' && bytes.subarray(8, 12).toString('latin1') === 'WEBP') return 'image/webp';
  return undefined;
}
