import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { Language, ShopId } from '../../contract/ids.ts';
import { MailKind, MailPreview, MailPreviewRequest, MailText, MailTextList } from '../../contract/mail.ts';
import { inShop } from '../platform/db.ts';
import { json, newRouter, problemReply, readBody } from '../platform/http.ts';
import type { Env, Platform } from '../platform/platform.ts';
import { withMember } from '../shops/access.ts';
import { listTexts, setText } from './mail-texts.ts';
import { previewMail } from './preview-mail.ts';

const OfShop = z.object({ shopId: ShopId });
const tags = ['console'];

/** Owners' own words for mails. */
export function textRoutes(platform: Platform): OpenAPIHono<Env> {
  const { db, clock, settings } = platform;
  const owner = withMember(platform, 'owner');
  const path = '/v1/shops/{shopId}/mail-texts';
  const responses = { 200: json(MailTextList, 'All texts, the owner\'s and ours'), default: problemReply };
  const getTexts = createRoute({ method: 'get', path, tags, middleware: [owner] as const, request: { params: OfShop }, responses });
  const putText = createRoute({ method: 'put', path: `${path}/{kind}/{language}`, tags, middleware: [readBody(), owner] as const, request: { params: OfShop.extend({ kind: MailKind, language: Language }), body: { ...json(MailText, 'The owner\'s words; null for ours'), required: true } }, responses });
  const preview = createRoute({ method: 'post', path: '/v1/shops/{shopId}/mail-preview', tags, middleware: [readBody(), owner] as const, request: { params: OfShop, body: { ...json(MailPreviewRequest, 'Words to try'), required: true } }, responses: { 200: json(MailPreview, 'The mail as it would be sent, with an example\'s facts'), default: problemReply } });

  return newRouter()
    .openapi(getTexts, async (c) => c.json(await inShop(db, c.var.shopId, listTexts), 200))
    .openapi(putText, async (c) => {
      const { kind, language } = c.req.valid('param');
      const text = c.req.valid('json');
      return c.json(await inShop(db, c.var.shopId, async (tx) => {
        await setText(tx, kind, language, text);
        return listTexts(tx);
      }), 200);
    })
    .openapi(preview, async (c) => {
      const request = c.req.valid('json');
      return c.json(await inShop(db, c.var.shopId, (tx) => previewMail(tx, settings, request, clock())), 200);
    });
}
