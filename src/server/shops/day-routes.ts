import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { Absence, AbsenceDraft, AdviserDay, DayHours, Travel, TravelDraft, TravelList } from '../../contract/calendar.ts';
import { AbsenceId, AdviserId, Day, ShopId, TravelId } from '../../contract/ids.ts';
import { inShop } from '../platform/db.ts';
import { json, newRouter, problemReply, readBody } from '../platform/http.ts';
import type { Env, Platform } from '../platform/platform.ts';
import { Problem } from '../platform/problem.ts';
import { withMember } from './access.ts';
import { addAbsence, addTravel, changeAbsence, clearDay, removeAbsence, removeTravel, setDay } from './change-days.ts';
import { listTravelsOf } from './read-days.ts';

const OfAdviser = z.object({ shopId: ShopId, adviserId: AdviserId });
const OfDay = OfAdviser.extend({ day: Day });
const OfAbsence = OfAdviser.extend({ absenceId: AbsenceId });
const tags = ['console'];
const gone = { 204: { description: 'Removed' }, default: problemReply };

/** Days on which an adviser works otherwise, is away, or lives in another zone. */
export function dayRoutes(platform: Platform): OpenAPIHono<Env> {
  const { db, clock } = platform;
  const member = withMember(platform);
  const path = '/v1/shops/{shopId}/advisers/{adviserId}' as const;
  const putDay = createRoute({ method: 'put', path: `${path}/days/{day}`, tags, middleware: [readBody(), member] as const, request: { params: OfDay, body: { ...json(DayHours, 'Hours of this day instead of the weekly ones'), required: true } }, responses: { 200: json(AdviserDay, 'As kept'), default: problemReply } });
  const deleteDay = createRoute({ method: 'delete', path: `${path}/days/{day}`, tags, middleware: [member] as const, request: { params: OfDay }, responses: gone });
  const postAbsence = createRoute({ method: 'post', path: `${path}/absences`, tags, middleware: [readBody(), member] as const, request: { params: OfAdviser, body: { ...json(AbsenceDraft, 'When'), required: true } }, responses: { 201: json(Absence, 'Made'), default: problemReply } });
  const putAbsence = createRoute({ method: 'put', path: `${path}/absences/{absenceId}`, tags, middleware: [readBody(), member] as const, request: { params: OfAbsence, body: { ...json(AbsenceDraft, 'When'), required: true } }, responses: { 200: json(Absence, 'Changed'), default: problemReply } });
  const deleteAbsence = createRoute({ method: 'delete', path: `${path}/absences/{absenceId}`, tags, middleware: [member] as const, request: { params: OfAbsence }, responses: gone });
  const getTravels = createRoute({ method: 'get', path: `${path}/travels`, tags, middleware: [member] as const, request: { params: OfAdviser }, responses: { 200: json(TravelList, 'Travels that are not over'), default: problemReply } });
  const postTravel = createRoute({ method: 'post', path: `${path}/travels`, tags, middleware: [readBody(), member] as const, request: { params: OfAdviser, body: { ...json(TravelDraft, 'When and where'), required: true } }, responses: { 201: json(Travel, 'Made'), default: problemReply } });
  const deleteTravel = createRoute({ method: 'delete', path: `${path}/travels/{travelId}`, tags, middleware: [member] as const, request: { params: OfAdviser.extend({ travelId: TravelId }) }, responses: gone });

  return newRouter()
    .openapi(putDay, async (c) => {
      const { adviserId, day } = c.req.valid('param');
      const { windows } = c.req.valid('json');
      ownOrOwner(c, adviserId);
      return c.json(await inShop(db, c.var.shopId, (tx) => setDay(tx, adviserId, day, windows)), 200);
    })
    .openapi(deleteDay, async (c) => {
      const { adviserId, day } = c.req.valid('param');
      ownOrOwner(c, adviserId);
      await inShop(db, c.var.shopId, (tx) => clearDay(tx, adviserId, day));
      return c.body(null, 204);
    })
    .openapi(postAbsence, async (c) => {
      const { adviserId } = c.req.valid('param');
      const draft = c.req.valid('json');
      ownOrOwner(c, adviserId);
      return c.json(await inShop(db, c.var.shopId, (tx) => addAbsence(tx, adviserId, draft)), 201);
    })
    .openapi(putAbsence, async (c) => {
      const { adviserId, absenceId } = c.req.valid('param');
      const draft = c.req.valid('json');
      ownOrOwner(c, adviserId);
      return c.json(await inShop(db, c.var.shopId, (tx) => changeAbsence(tx, adviserId, absenceId, draft)), 200);
    })
    .openapi(deleteAbsence, async (c) => {
      const { adviserId, absenceId } = c.req.valid('param');
      ownOrOwner(c, adviserId);
      await inShop(db, c.var.shopId, (tx) => removeAbsence(tx, adviserId, absenceId));
      return c.body(null, 204);
    })
    .openapi(getTravels, async (c) => {
      const { adviserId } = c.req.valid('param');
      ownOrOwner(c, adviserId);
      // A day back, since the adviser's day may not be over where the machine's is.
      const today = new Date(clock().getTime() - 86_400_000).toISOString().slice(0, 10);
      return c.json({ travels: await inShop(db, c.var.shopId, (tx) => listTravelsOf(tx, adviserId, today)) }, 200);
    })
    .openapi(postTravel, async (c) => {
      const { adviserId } = c.req.valid('param');
      const draft = c.req.valid('json');
      ownOrOwner(c, adviserId);
      return c.json(await inShop(db, c.var.shopId, (tx) => addTravel(tx, adviserId, draft)), 201);
    })
    .openapi(deleteTravel, async (c) => {
      const { adviserId, travelId } = c.req.valid('param');
      ownOrOwner(c, adviserId);
      await inShop(db, c.var.shopId, (tx) => removeTravel(tx, adviserId, travelId));
      return c.body(null, 204);
    });
}

/** Advisers keep their own calendar, owners everybody's. @throws Problem `not_allowed` */
export function ownOrOwner(c: Context<Env>, adviserId: string): void {
  const { role, adviserId: own } = c.var.member;
  if (role !== 'owner' && own !== adviserId) throw new Problem('not_allowed', 'Only this adviser or an owner of the shop may do this.');
}
