import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { postEvent } from './deliver.ts';
import { Ledger } from './ledger.ts';
import { Outbox } from './outbox.ts';
import { SessionStore } from './sessions.ts';
import { readSettings } from './settings.ts';
import { createShop } from './shop.ts';

const settings = readSettings(process.env);
const clock = (): Date => new Date();
const ledger = new Ledger(settings.dataFolder);
const sessions = new SessionStore(settings.dataFolder, clock());

let alarm: NodeJS.Timeout | undefined;
const outbox = new Outbox({
  ledger,
  clock,
  send: async (event) => {
    // Events wait until a connection is set: the shop may be open long before its owner makes one.
    if (!settings.orders) return { status: undefined };
    return postEvent(event, settings.orders, clock());
  },
  wake: (milliseconds, callback) => {
    clearTimeout(alarm);
    alarm = setTimeout(callback, milliseconds);
  },
});

const shop = createShop({ settings, clock, ledger, sessions, outbox });
const server = createAdaptorServer({ fetch: shop.fetch });
server.listen(settings.port, settings.host);
await once(server, 'listening');
const { port } = server.address() as AddressInfo;
console.log(`Speichenwerk is open: http://${settings.host}:${port}/`);
void outbox.deliver();

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    clearTimeout(alarm);
    server.close(() => process.exit(0));
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}
