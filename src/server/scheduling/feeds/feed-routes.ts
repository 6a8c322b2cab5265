import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { BusyFeed, BusyFeedDraft, BusyFeedList } from '../../../contract/calendar.ts';
import { AdviserId, FeedId, ShopId } from '../../../contract/ids.ts';
import { announce } from '../../platform/announce.ts';
import { inShop } from '../../platform/db.ts';
import { json, newRouter, problemReply, readBody } from '../../platform/http.ts';
import { checkAddress } from '../../platform/outbound-address.ts';
import { OutboundError } from '../../platform/outbound-error.ts';
import type { Env, Platform } from '../../platform/platform.ts';
import { Problem } from '../../platform/problem.ts';
import { withMember } from '../../shops/access.ts';
import { ownOrOwner } from '../../shops/day-routes.ts';
import type { SchedulingPorts } from '../ports.ts';
import { addFeed, listFeeds, removeFeed } from './feeds.ts';
import { FeedReader } from './poll-feeds.ts';

const OfAdviser = z.object({ shopId: ShopId, adviserId: AdviserId });
const OfFeed = OfAdviser.extend({ feedId: FeedId });
const READS = { max: 30, seconds: 600 };
const tags = ['console'];

/** Advisers' other calendars, which keep their times busy here. */
export function feedRoutes(platform: Platform, ports: SchedulingPorts): OpenAPIHono<Env> {
  const { db, clock, keys, limits, settings } = platform;
  const reader = new FeedReader(platform, ports);
  const member = withMember(platform);
  const path = '/v1/shops/{shopId}/advisers/{adviserId}/feeds' as const;
  const getFeeds = createRoute({ method: 'get', path, tags, middleware: [member] as const, request: { params: OfAdviser }, responses: { 200: json(BusyFeedList, 'All feeds'), default: problemReply } });
  const postFeed = createRoute({ method: 'post', path, tags, middleware: [readBody(), member] as const, request: { params: OfAdviser, body: { ...json(BusyFeedDraft, 'Where it is'), required: true } }, responses: { 201: json(BusyFeed, 'Made, and read once'), default: problemReply } });
  const deleteFeed = createRoute({ method: 'delete', path: `${path}/{feedId}`, tags, middleware: [member] as const, request: { params: OfFeed }, responses: { 204: { description: 'Removed' }, default: problemReply } });
  const readFeed = createRoute({ method: 'post', path: `${path}/{feedId}/read`, tags, middleware: [member] as const, request: { params: OfFeed }, responses: { 200: json(BusyFeed, 'Read now, well or not'), default: problemReply } });

  const show = async (shopId: string, adviserId: string, feedId: string): Promise<BusyFeed> => {
    const feed = (await inShop(db, shopId, (tx) => listFeeds(tx, adviserId))).find((one) => one.feedId === feedId);
    if (!feed) throw new Problem('not_found', 'There is no such calendar.');
    return feed;
  };

  return newRouter()
    .openapi(getFeeds, async (c) => {
      const { adviserId } = c.req.valid('param');
      ownOrOwner(c, adviserId);
      return c.json({ feeds: await inShop(db, c.var.shopId, (tx) => listFeeds(tx, adviserId)) }, 200);
    })
    .openapi(postFeed, async (c) => {
      const { adviserId } = c.req.valid('param');
      const draft = c.req.valid('json');
      ownOrOwner(c, adviserId);
      limits.take('feed', c.var.address, READS);
      mayBeCalled(settings, draft.url);
      const { shopId } = c.var;
      const feedId = await inShop(db, shopId, (tx) => addFeed(tx, keys, adviserId, draft, clock()));
      await reader.read(shopId, feedId);
      return c.json(await show(shopId, adviserId, feedId), 201);
    })
    .openapi(deleteFeed, async (c) => {
      const { adviserId, feedId } = c.req.valid('param');
      ownOrOwner(c, adviserId);
      await inShop(db, c.var.shopId, async (tx) => {
        await removeFeed(tx, adviserId, feedId);
        await announce(tx, 'slots');
        await announce(tx, 'desk');
      });
      return c.body(null, 204);
    })
    .openapi(readFeed, async (c) => {
      const { adviserId, feedId } = c.req.valid('param');
      ownOrOwner(c, adviserId);
      limits.take('feed', c.var.address, READS);
      const { shopId } = c.var;
      await show(shopId, adviserId, feedId);
      await reader.read(shopId, feedId);
      return c.json(await show(shopId, adviserId, feedId), 200);
    });
}

/** @throws Problem `feed_refused` for an address that is not public */
function mayBeCalled({ VISAVIS_OUTBOUND_ALLOW, VISAVIS_PUBLIC_URL }: Platform['settings'], url: string): void {
  try {
    checkAddress({ allowed: VISAVIS_OUTBOUND_ALLOW, own: new URL(VISAVIS_PUBLIC_URL).hostname }, new URL(url));
  } catch (error) {
    if (!(error instanceof OutboundError)) throw error;
    throw new Problem('feed_refused', 'Only public https addresses are read, without a name and password in them. Copy the calendar\'s secret iCal address.');
  }
}
