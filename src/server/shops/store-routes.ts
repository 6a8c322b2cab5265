import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { ClosedDayDraft, ClosedDayList, HolidayImport, HolidayPlaceList, Store, StoreDraft, StoreList } from '../../contract/calendar.ts';
import { Day, Language, ShopId, StoreId } from '../../contract/ids.ts';
import { inShop } from '../platform/db.ts';
import { json, newRouter, problemReply, readBody } from '../platform/http.ts';
import type { Env, Platform } from '../platform/platform.ts';
import { Problem } from '../platform/problem.ts';
import { withMember } from './access.ts';
import { addStore, changeStore } from './change-stores.ts';
import { closeDay, importHolidays, listClosedDays, openDay } from './closed-days.ts';
import { listHolidayPlaces, listHolidays } from './holidays.ts';
import { getShop, listStores } from './shop.ts';

const OfShop = z.object({ shopId: ShopId });
const tags = ['console'];
const FIRST_DAY = '2020-01-01';
const LAST_DAY = '2100-12-31';

/** Stores, and days on which they or the whole shop are closed. */
export function storeRoutes(platform: Platform): OpenAPIHono<Env> {
  const { db, clock } = platform;
  const member = withMember(platform);
  const owner = withMember(platform, 'owner');
  const path = '/v1/shops/{shopId}' as const;
  const days = { 200: json(ClosedDayList, 'Closed days, in order'), default: problemReply };
  const getStores = createRoute({ method: 'get', path: `${path}/stores`, tags, middleware: [member] as const, request: { params: OfShop }, responses: { 200: json(StoreList, 'All stores'), default: problemReply } });
  const postStore = createRoute({ method: 'post', path: `${path}/stores`, tags, middleware: [readBody(), owner] as const, request: { params: OfShop, body: { ...json(StoreDraft, 'The store'), required: true } }, responses: { 201: json(Store, 'Made'), default: problemReply } });
  const patchStore = createRoute({ method: 'patch', path: `${path}/stores/{storeId}`, tags, middleware: [readBody(), owner] as const, request: { params: OfShop.extend({ storeId: StoreId }), body: { ...json(StoreDraft, 'The whole store'), required: true } }, responses: { 200: json(Store, 'Changed'), default: problemReply } });
  const getDays = createRoute({ method: 'get', path: `${path}/closed-days`, tags, middleware: [member] as const, request: { params: OfShop, query: z.object({ from: Day.default(FIRST_DAY), to: Day.default(LAST_DAY) }) }, responses: days });
  const postDay = createRoute({ method: 'post', path: `${path}/closed-days`, tags, middleware: [readBody(), owner] as const, request: { params: OfShop, body: { ...json(ClosedDayDraft, 'The day'), required: true } }, responses: days });
  const deleteDay = createRoute({ method: 'delete', path: `${path}/closed-days/{day}`, tags, middleware: [owner] as const, request: { params: OfShop.extend({ day: Day }), query: z.object({ store: StoreId.optional() }) }, responses: days });
  const getPlaces = createRoute({ method: 'get', path: `${path}/holiday-places`, tags, middleware: [member] as const, request: { params: OfShop, query: z.object({ country: z.string().regex(/^[A-Z]{2}$/u).optional(), lang: Language.default('de') }) }, responses: { 200: json(HolidayPlaceList, 'Countries, or the regions of one'), default: problemReply } });
  const postHolidays = createRoute({ method: 'post', path: `${path}/holidays`, tags, middleware: [readBody(), owner] as const, request: { params: OfShop, body: { ...json(HolidayImport, 'Whose holidays, of which year'), required: true } }, responses: days });

  const list = (shopId: string): Promise<z.infer<typeof ClosedDayList>> => inShop(db, shopId, async (tx) => ({ closedDays: await listClosedDays(tx, FIRST_DAY, LAST_DAY) }));

  return newRouter()
    .openapi(getStores, async (c) => c.json({ stores: await inShop(db, c.var.shopId, listStores) }, 200))
    .openapi(postStore, async (c) => {
      const draft = c.req.valid('json');
      return c.json(await inShop(db, c.var.shopId, (tx) => addStore(tx, draft, clock())), 201);
    })
    .openapi(patchStore, async (c) => {
      const { storeId } = c.req.valid('param');
      const draft = c.req.valid('json');
      return c.json(await inShop(db, c.var.shopId, (tx) => changeStore(tx, storeId, draft)), 200);
    })
    .openapi(getDays, async (c) => {
      const { from, to } = c.req.valid('query');
      return c.json({ closedDays: await inShop(db, c.var.shopId, (tx) => listClosedDays(tx, from, to)) }, 200);
    })
    .openapi(postDay, async (c) => {
      const draft = c.req.valid('json');
      await inShop(db, c.var.shopId, (tx) => closeDay(tx, draft));
      return c.json(await list(c.var.shopId), 200);
    })
    .openapi(deleteDay, async (c) => {
      const { day } = c.req.valid('param');
      const { store } = c.req.valid('query');
      await inShop(db, c.var.shopId, (tx) => openDay(tx, day, store ?? null));
      return c.json(await list(c.var.shopId), 200);
    })
    .openapi(getPlaces, async (c) => {
      const { country, lang } = c.req.valid('query');
      const { timeZone } = await inShop(db, c.var.shopId, getShop);
      return c.json(await listHolidayPlaces(country ?? null, lang, timeZone), 200);
    })
    .openapi(postHolidays, async (c) => {
      const request = c.req.valid('json');
      const { language } = await inShop(db, c.var.shopId, getShop);
      const holidays = await listHolidays({ country: request.country, region: request.region, year: request.year }, language);
      if (holidays.length === 0) throw new Problem('not_found', 'No holidays are known of this place. Choose it from the list.');
      await inShop(db, c.var.shopId, (tx) => importHolidays(tx, request, holidays));
      return c.json(await list(c.var.shopId), 200);
    });
}
