import type { MiddlewareHandler } from 'hono';
import type { Settings } from './settings.ts';

/** What a careful owner sets: nothing from elsewhere, but the advice script, its server and its media server. */
export function contentSecurityPolicy({ visavis, livekitUrl }: Pick<Settings, 'visavis' | 'livekitUrl'>): string {
  const server = visavis ? ` ${visavis.url}` : '';
  const media = livekitUrl ? ` ${mediaOrigins(livekitUrl).join(' ')}` : '';
  return [
    "default-src 'none'",
    `script-src 'self'${server}`,
    `connect-src 'self'${server}${media}`,
    "style-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export function securityHeaders(settings: Settings): MiddlewareHandler {
  const policy = contentSecurityPolicy(settings);
  return async (c, next) => {
    // A form on another site must not fill a cart or a checkout here. Old browsers send no such header; their cookie is SameSite.
    const site = c.req.header('sec-fetch-site');
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD' && site !== undefined && site !== 'same-origin') return c.text('Forbidden', 403);
    await next();
    c.header('Content-Security-Policy', policy);
    c.header('X-Frame-Options', 'DENY');
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'strict-origin-when-cross-origin');
    c.header('Permissions-Policy', 'camera=(self), microphone=(self), display-capture=(self), geolocation=()');
    return undefined;
  };
}

/** A media server is reached by WebSocket, and by HTTP when the connection is checked. */
function mediaOrigins(livekitUrl: string): string[] {
  const { protocol, host } = new URL(livekitUrl);
  const secure = protocol === 'wss:' || protocol === 'https:' ? 's' : '';
  return [`ws${secure}://${host}`, `http${secure}://${host}`];
}
