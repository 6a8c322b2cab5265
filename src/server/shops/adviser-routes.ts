import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { AdviserId, ShopId } from '../../contract/ids.ts';
import { AdviserDraft, AdviserSettings, AdviserSettingsList, Invitation, InvitationReceipt } from '../../contract/settings.ts';
import { inShop, type Tx } from '../platform/db.ts';
import { json, newRouter, problemReply, readBody } from '../platform/http.ts';
import type { Env, Platform } from '../platform/platform.ts';
import { isLoopback } from '../platform/settings.ts';
import { withMember } from './access.ts';
import { addAdviser, changeAdviser } from './change-advisers.ts';
import { getAdviser, getShop, listAdvisers, type Adviser } from './shop.ts';
import { shops } from './tables.ts';
import { issueToken } from './tokens.ts';

const OfShop = z.object({ shopId: ShopId });
const OfAdviser = OfShop.extend({ adviserId: AdviserId });
const INVITATION_MS = 7 * 86_400_000;
const tags = ['console'];

/** Mails an invitation in the transaction that makes it. @returns whether a mail server will send it. */
export type MailInvitation = (tx: Tx, invitation: { email: string; shopName: string; language: 'de' | 'en'; link: string }) => Promise<boolean>;

/** Who advises, when, and who is invited to. */
export function adviserRoutes(platform: Platform, mailInvitation: MailInvitation): OpenAPIHono<Env> {
  const { db, clock, settings } = platform;
  const member = withMember(platform);
  const owner = withMember(platform, 'owner');
  const publicUrl = settings.VISAVIS_PUBLIC_URL;

  const getAdvisers = createRoute({ method: 'get', path: '/v1/shops/{shopId}/advisers', tags, middleware: [member] as const, request: { params: OfShop }, responses: { 200: json(AdviserSettingsList, 'All advisers'), default: problemReply } });
  const postAdviser = createRoute({ method: 'post', path: '/v1/shops/{shopId}/advisers', tags, middleware: [readBody(), owner] as const, request: { params: OfShop, body: { ...json(AdviserDraft, 'The adviser'), required: true } }, responses: { 201: json(AdviserSettings, 'Made'), default: problemReply } });
  const patchAdviser = createRoute({ method: 'patch', path: '/v1/shops/{shopId}/advisers/{adviserId}', tags, middleware: [readBody(), owner] as const, request: { params: OfAdviser, body: { ...json(AdviserDraft, 'The whole adviser'), required: true } }, responses: { 200: json(AdviserSettings, 'Changed'), default: problemReply } });
  const postInvitation = createRoute({ method: 'post', path: '/v1/shops/{shopId}/advisers/{adviserId}/invitation', tags, middleware: [readBody(), owner] as const, request: { params: OfAdviser, body: { ...json(Invitation, 'Whom to invite'), required: true } }, responses: { 201: json(InvitationReceipt, 'Invited'), default: problemReply } });

  const settingsOf = (tx: Tx, adviserId: string): Promise<AdviserSettings> => getAdviser(tx, adviserId).then((adviser) => withPerson(tx, adviser, publicUrl, clock()));

  return newRouter()
    .openapi(getAdvisers, async (c) =>
      c.json({ advisers: await inShop(db, c.var.shopId, async (tx) => {
        const advisers: AdviserSettings[] = [];
        for (const adviser of await listAdvisers(tx)) advisers.push(await withPerson(tx, adviser, publicUrl, clock()));
        return advisers;
      }) }, 200))
    .openapi(postAdviser, async (c) => {
      const draft = c.req.valid('json');
      return c.json(await inShop(db, c.var.shopId, async (tx) => settingsOf(tx, await addAdviser(tx, draft, clock()))), 201);
    })
    .openapi(patchAdviser, async (c) => {
      const draft = c.req.valid('json');
      const { adviserId } = c.req.valid('param');
      return c.json(await inShop(db, c.var.shopId, async (tx) => {
        await changeAdviser(tx, adviserId, draft);
        return settingsOf(tx, adviserId);
      }), 200);
    })
    .openapi(postInvitation, async (c) => {
      const { email } = c.req.valid('json');
      const { adviserId } = c.req.valid('param');
      const { shopId } = c.var;
      return c.json(await inShop(db, shopId, async (tx) => {
        await getAdviser(tx, adviserId);
        await shops(tx).deleteFrom('access_tokens').where('shop_id', '=', shopId).where('kind', '=', 'invitation').where('adviser_id', '=', adviserId).execute();
        const token = await issueToken(tx, shopId, { kind: 'invitation', adviserId, email: email.toLowerCase(), expiresAt: new Date(clock().getTime() + INVITATION_MS) });
        const { name, language } = await getShop(tx);
        const link = `${publicUrl}/console/invitation#token=${token}`;
        const mailed = await mailInvitation(tx, { email, shopName: name, language, link });
        return { mailed, link: mailed || !isLoopback(new URL(publicUrl).hostname) ? null : link };
      }), 201);
    });
}

async function withPerson(tx: Tx, adviser: Adviser, publicUrl: string, now: Date): Promise<AdviserSettings> {
  const person = adviser.userId === null ? undefined
    : await shops(tx).selectFrom('users').select('email').where('id', '=', adviser.userId).executeTakeFirst();
  const invitation = person !== undefined ? undefined
    : await shops(tx).selectFrom('access_tokens').select('email').where('kind', '=', 'invitation').where('adviser_id', '=', adviser.adviserId).where('expires_at', '>', now).executeTakeFirst();
  const { adviserId, name, title, timeZone, active, hours, storeId, skills, languages, weight, pictureId } = adviser;
  return {
    adviserId, name, title, timeZone, active, hours, storeId, skills: [...skills], languages: [...languages], weight, pictureUrl: pictureId === null ? null : `${publicUrl}/v1/pictures/${pictureId}`,
    email: person?.email ?? invitation?.email ?? null, invited: invitation !== undefined,
  };
}
