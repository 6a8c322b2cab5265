import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { CallId, ShopId } from '../../contract/ids.ts';
import { MetricDictionary, METRICS } from '../../contract/dictionary.ts';
import { ReportQuery, SalesReport, TestMark } from '../../contract/report.ts';
import { inShop } from '../platform/db.ts';
import { json, newRouter, problemReply, readBody } from '../platform/http.ts';
import type { Env, Platform } from '../platform/platform.ts';
import { Problem } from '../platform/problem.ts';
import { withMember } from '../shops/access.ts';
import { daysBetween } from './local-day.ts';
import { markTest } from './mark-test.ts';
import { readReport, type ReadCohorts } from './report.ts';

/** The longest period one report spans: a leap year. */
const MOST_DAYS = 366;

/** The sales report, and what its figures mean. */
export function salesRoutes(platform: Platform, readCohorts: ReadCohorts): OpenAPIHono<Env> {
  const getReport = createRoute({
    method: 'get', path: '/v1/shops/{shopId}/sales', tags: ['console'], middleware: [withMember(platform)] as const,
    request: { params: z.object({ shopId: ShopId }), query: ReportQuery }, responses: { 200: json(SalesReport, 'The report'), default: problemReply },
  });
  const putTest = createRoute({
    method: 'put', path: '/v1/shops/{shopId}/calls/{callId}/test', tags: ['console'], middleware: [readBody(), withMember(platform)] as const,
    request: { params: z.object({ shopId: ShopId, callId: CallId }), body: { ...json(TestMark, 'Whether it was a test'), required: true } },
    responses: { 204: { description: 'Marked, and the figures changed with it' }, default: problemReply },
  });
  const getDictionary = createRoute({ method: 'get', path: '/v1/dictionary', tags: ['widget'], responses: { 200: json(MetricDictionary, 'What each figure means') } });

  return newRouter()
    .openapi(getReport, async (c) => {
      const period = c.req.valid('query');
      if (period.to < period.from) throw new Problem('invalid_request', 'The period ends before it begins.');
      if (daysBetween(period.from, period.to).length > MOST_DAYS) throw new Problem('invalid_request', 'A report spans at most a year.');
      return c.json(await inShop(platform.db, c.var.shopId, (tx) => readReport(tx, period, readCohorts, platform.clock())), 200);
    })
    .openapi(putTest, async (c) => {
      const { test } = c.req.valid('json');
      const { callId } = c.req.valid('param');
      await inShop(platform.db, c.var.shopId, (tx) => markTest(tx, callId, test));
      return c.body(null, 204);
    })
    .openapi(getDictionary, (c) => c.json({ metrics: [...METRICS] }, 200, { 'cache-control': 'public, max-age=3600', 'access-control-allow-origin': '*' }));
}
