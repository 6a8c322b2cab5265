import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { ShopId } from '../../contract/ids.ts';
import { OutboxMailList, type OutboxMail } from '../../contract/mail.ts';
import { inShop } from '../platform/db.ts';
import { json, newRouter, problemReply } from '../platform/http.ts';
import type { Env, Platform } from '../platform/platform.ts';
import { withMember } from '../shops/access.ts';
import type { Mail } from './mail.ts';
import { reminderRoutes } from './reminder-routes.ts';
import { messages } from './tables.ts';
import { textRoutes } from './text-routes.ts';

const SHOWN = 100;

/** What was not sent, for the owner: on a machine without a mail server this is where mails are read. */
export function messagesRoutes(platform: Platform): OpenAPIHono<Env> {
  const { db, keys } = platform;
  const getMails = createRoute({ method: 'get', path: '/v1/shops/{shopId}/mails', tags: ['console'], middleware: [withMember(platform, 'owner')] as const, request: { params: z.object({ shopId: ShopId }) }, responses: { 200: json(OutboxMailList, 'Mails that were not sent'), default: problemReply } });

  const app = newRouter();
  app.route('/', reminderRoutes(platform));
  app.route('/', textRoutes(platform));
  return app.openapi(getMails, async (c) => {
    const rows = await inShop(db, c.var.shopId, (tx) => messages(tx).selectFrom('mails').select(['kind', 'state', 'content', 'failure', 'created_at'])
      .where('content', 'is not', null).orderBy('created_at', 'desc').orderBy('mail_id').limit(SHOWN).execute());
    const mails = rows.map(({ kind, state, content, failure, created_at: createdAt }): OutboxMail => {
      const { to, subject, text, html } = JSON.parse(keys.open('mail', content ?? '')) as Mail;
      return { kind, state: state as OutboxMail['state'], to: to.address, subject, text, html, failure, createdAt: createdAt.toISOString() };
    });
    c.header('cache-control', 'no-store');
    return c.json({ mails }, 200);
  });
}
