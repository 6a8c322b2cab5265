import type { OpenAPIHono } from '@hono/zod-openapi';
import { newRouter } from '../platform/http.ts';
import type { Env, Platform } from '../platform/platform.ts';
import { adviserRoutes, type MailInvitation } from './adviser-routes.ts';
import { createAuth, type SendSignInLink } from './auth.ts';
import { dayRoutes } from './day-routes.ts';
import { forgetKeys } from './forget-keys.ts';
import { pictureRoutes } from './picture-routes.ts';
import { shopRoutes } from './shop-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { storeRoutes } from './store-routes.ts';

/** What other domains do for this one. */
export interface ShopsPorts {
  readonly mailSignInLink: SendSignInLink;
  readonly mailInvitation: MailInvitation;
}

export function shopsRoutes(platform: Platform, ports: ShopsPorts): OpenAPIHono<Env> {
  createAuth(platform, ports.mailSignInLink);
  forgetKeys(platform);
  const app = newRouter();
  app.route('/', signInRoutes(platform));
  app.route('/', shopRoutes(platform));
  app.route('/', adviserRoutes(platform, ports.mailInvitation));
  app.route('/', dayRoutes(platform));
  app.route('/', storeRoutes(platform));
  app.route('/', pictureRoutes(platform));
  return app;
}
