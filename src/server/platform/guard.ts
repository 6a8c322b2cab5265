import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import { addressBlock, clientAddress, trustedProxies } from './address.ts';
import { randomText } from './ids.ts';
import type { Env, Platform } from './platform.ts';
import { Problem } from './problem.ts';
import { addressOf } from './settings.ts';

/** Names the request, finds the client's address, measures and logs it by its pattern, never by its path or query. */
export function watchRequests({ log, metrics, settings, clock }: Pick<Platform, 'log' | 'metrics' | 'settings' | 'clock'>): MiddlewareHandler<Env> {
  const trusted = trustedProxies(settings.VISAVIS_TRUSTED_PROXIES);
  return async (c, next) => {
    const requestId = randomText();
    c.set('requestId', requestId);
    c.set('address', addressBlock(clientAddress(socketAddress(c), c.req.header('x-forwarded-for'), trusted)));
    const startedAt = performance.now();
    await next();
    c.header('x-request-id', requestId);
    const seconds = (performance.now() - startedAt) / 1000;
    // Hono's pattern of the last handler that matched: `/v1/bookings/:bookingId`, without anybody's token.
    const route = c.req.routePath;
    metrics.requests.observe({ route, method: c.req.method, status: c.res.status }, seconds);
    const facts = { requestId, method: c.req.method, route, status: c.res.status, ms: Math.round(seconds * 1000), at: clock().toISOString() };
    if (c.res.status >= 500) log.error(facts, 'answered');
    else log.info(facts, 'answered');
  };
}

/** Refuses requests for another host: a name somebody points at us must not be taken for ours. */
export function ownHostOnly({ VISAVIS_PUBLIC_URL, VISAVIS_LISTEN }: Platform['settings']): MiddlewareHandler<Env> {
  const hosts = new Set([new URL(VISAVIS_PUBLIC_URL).host, new URL(addressOf(VISAVIS_LISTEN)).host]);
  return async (c, next) => {
    const host = (c.req.header('host') ?? new URL(c.req.url).host).toLowerCase();
    if (!hosts.has(host)) throw new Problem('wrong_host', 'This server does not answer for that host name.');
    await next();
  };
}

function socketAddress(c: Context<Env>): string {
  try {
    return getConnInfo(c).remote.address ?? '';
  } catch {
    // A request that a test makes without a socket.
    return '127.0.0.1';
  }
}
