import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** Whether nobody listens there yet. An address that is not ours, or a port we may not have, counts as not free. */
export async function isFree(address: string, port: number): Promise<boolean> {
  return (await tryListen(address, port)) !== undefined;
}

/** This port on loopback, or any other when it is taken. */
export async function freePort(wanted: number): Promise<number> {
  const port = (await tryListen('127.0.0.1', wanted)) ?? (await tryListen('127.0.0.1', 0));
  if (port === undefined) throw new Error('No free port on 127.0.0.1.');
  return port;
}

export async function freeUdpPort(wanted: number): Promise<number> {
  const port = (await tryBind(wanted)) ?? (await tryBind(0));
  if (port === undefined) throw new Error('No free UDP port on 127.0.0.1.');
  return port;
}

async function tryListen(address: string, port: number): Promise<number | undefined> {
  const server = createServer();
  try {
    server.listen(port, address);
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  } catch {
    return undefined;
  } finally {
    server.close();
  }
}

async function tryBind(port: number): Promise<number | undefined> {
  const socket = createSocket('udp4');
  try {
    socket.bind(port, '127.0.0.1');
    await once(socket, 'listening');
    return socket.address().port;
  } catch {
    return undefined;
  } finally {
    socket.close();
  }
}
