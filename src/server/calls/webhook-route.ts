import type { OpenAPIHono } from '@hono/zod-openapi';
import { newRouter, readBody } from '../platform/http.ts';
import type { Env } from '../platform/platform.ts';
import { Problem } from '../platform/problem.ts';
import { noVideo } from './enter-call.ts';
import { hearEvent } from './hear-room.ts';
import type { CallHouse } from './house.ts';

/** Where the media server tells what happens in its rooms. Signed over the raw bytes of the body. */
export function webhookRoute({ platform, ports, media }: CallHouse): OpenAPIHono<Env> {
  const app = newRouter();
  app.post('/v1/livekit/webhook', readBody(), async (c) => {
    if (!media) throw noVideo();
    const signature = c.req.header('authorization');
    if (signature === undefined) throw new Problem('signature_missing', 'The message is not signed.');
    const event = await media.readEvent(await c.req.text(), signature).catch(() => {
      throw new Problem('signature_invalid', 'The signature does not belong to this message and our media server.');
    });
    if (event) await hearEvent(platform.db, ports, event, platform.clock());
    return c.json({ heard: event !== null });
  });
  return app;
}
