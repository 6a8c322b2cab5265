import type { OpenAPIHono } from '@hono/zod-openapi';
import { newRouter } from '../platform/http.ts';
import type { Env, Platform } from '../platform/platform.ts';
import { defineBeats } from './beats.ts';
import { customerRoutes } from './customer-routes.ts';
import { deskRoutes } from './desk-routes.ts';
import type { CallHouse } from './house.ts';
import { openLiveKit } from './livekit.ts';
import { OpenStreams } from './open-streams.ts';
import type { CallPorts } from './ports.ts';
import { shopStatusRoutes } from './shop-routes.ts';
import { RoomSweeper } from './sweep-rooms.ts';
import { tellMissed } from './tell-missed.ts';
import { webhookRoute } from './webhook-route.ts';

/** Calls: who is there, asking for one, answering it, being in it. */
export function callRoutes(platform: Platform, ports: CallPorts): OpenAPIHono<Env> {
  const media = openLiveKit(platform);
  const house: CallHouse = { platform, ports, media, streams: new OpenStreams(platform), sweeper: new RoomSweeper(platform, media) };
  defineBeats(house);
  tellMissed(house);
  const app = newRouter();
  app.route('/', shopStatusRoutes(house));
  app.route('/', customerRoutes(house));
  app.route('/', deskRoutes(house));
  app.route('/', webhookRoute(house));
  return app;
}
