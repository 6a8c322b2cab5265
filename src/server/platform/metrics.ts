import { createServer, type Server } from 'node:http';
import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Listen } from './settings.ts';

/** What is measured. Nothing is labelled by shop or person. */
export interface Metrics {
  readonly registry: Registry;
  /** Requests by route pattern, method and status. */
  readonly requests: Histogram<'route' | 'method' | 'status'>;
  /** Facts of the business: `booking_confirmed`, `call_accepted`, `order_applied` and their like. */
  readonly facts: Counter<'fact'>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  return {
    registry,
    requests: new Histogram({ name: 'visavis_http_seconds', help: 'Time to answer', labelNames: ['route', 'method', 'status'], registers: [registry], buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5] }),
    facts: new Counter({ name: 'visavis_facts_total', help: 'What happened', labelNames: ['fact'], registers: [registry] }),
  };
}

/** Serves Prometheus on an address of its own, so that the public one never shows it. */
export async function serveMetrics({ registry }: Metrics, { address, number }: Listen): Promise<Server> {
  collectDefaultMetrics({ register: registry });
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') { response.writeHead(404).end(); return; }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => { server.once('error', reject).listen(number, address, resolve); });
  return server;
}
