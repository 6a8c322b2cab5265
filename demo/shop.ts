import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import { notFoundPage } from './pages/browse.ts';
import { browseRoutes } from './routes/browse.ts';
import { cartRoutes } from './routes/cart.ts';
import { checkoutRoutes } from './routes/checkout.ts';
import { officeRoutes } from './routes/office.ts';
import { staticRoutes } from './routes/static.ts';
import { securityHeaders } from './security.ts';
import type { Env, ShopParts } from './shop-parts.ts';
import { WORDS, type Language } from './words.ts';

const SESSION_COOKIE = 'speichenwerk';
const LANGUAGE_COOKIE = 'speichenwerk-language';
const COOKIE = { path: '/', sameSite: 'Lax', maxAge: 30 * 24 * 3600 } as const;

export function createShop(parts: ShopParts): Hono<Env> {
  const { settings, sessions } = parts;
  const app = new Hono<Env>();
  app.use(securityHeaders(settings), bodyLimit({ maxSize: 32 * 1024 }));
  app.route('/', staticRoutes());
  app.use(async (c, next) => {
    const url = new URL(c.req.url);
    const language = readLanguage(url.searchParams.get('lang') ?? getCookie(c, LANGUAGE_COOKIE));
    if (url.searchParams.has('lang')) setCookie(c, LANGUAGE_COOKIE, language, { ...COOKIE, httpOnly: true });
    const id = getCookie(c, SESSION_COOKIE);
    c.set('visit', {
      language,
      words: WORDS[language],
      session: sessions.read(id),
      settings,
      path: url.pathname,
      origin: url.origin,
      testing: url.searchParams.get('test') === '1',
    });
    c.set('remember', (change) => {
      const known = id ?? sessions.newId();
      sessions.write(known, change(sessions.read(known)));
      setCookie(c, SESSION_COOKIE, known, { ...COOKIE, httpOnly: true });
    });
    await next();
    c.header('Cache-Control', 'private, no-cache');
    c.header('Vary', 'Cookie', { append: true });
  });
  app.route('/', browseRoutes());
  app.route('/', cartRoutes());
  app.route('/', checkoutRoutes(parts));
  app.route('/', officeRoutes(parts));
  app.notFound((c) => c.html(notFoundPage(c.var.visit), 404));
  return app;
}

function readLanguage(text: string | undefined): Language {
  return text === 'en' ? 'en' : 'de';
}
