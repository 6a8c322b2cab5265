import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startPostgres, type EmbeddedPostgres } from '../../../src/start/embedded-postgres.ts';

// Each test makes a database of its own, which is slow on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: string;
let running: EmbeddedPostgres | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'visavis-start-'));
  // Started as root, the server runs as another user, who must come through here.
  await chmod(folder, 0o711);
});

afterEach(async () => {
  await running?.stop();
  running = undefined;
  await rm(folder, { recursive: true, force: true });
});

async function start({ durable = false } = {}): Promise<EmbeddedPostgres> {
  running = await startPostgres({ folder: join(folder, 'postgres'), durable });
  return running;
}

async function ask<T>(url: string, question: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(question);
    return rows as T[];
  } finally {
    await client.end();
  }
}

it('gives an owner who is no superuser but may make roles, databases and trusted extensions', async () => {
  const { url } = await start();
  const [role] = await ask<Record<string, unknown>>(url, 'SELECT rolsuper, rolcreaterole, rolbypassrls FROM pg_roles WHERE rolname = current_user');
  expect(role).toEqual({ rolsuper: false, rolcreaterole: true, rolbypassrls: false });
  await ask(url, 'CREATE EXTENSION btree_gist');
});

it('adopts a server that already serves the folder', async () => {
  const first = await start();
  const second = await start();
  expect(second).toMatchObject({ adopted: true, pid: first.pid, url: first.url });
});

it('comes back with its data after kill -9', async () => {
  const first = await start({ durable: true });
  await ask(first.url, 'CREATE TABLE kept AS SELECT 7 AS n');
  process.kill(first.pid, 'SIGKILL');
  const second = await start({ durable: true });
  expect(second.adopted).toBe(false);
  expect(await ask(second.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
});

it('is not stopped by a stale process file whose number is now another program', async () => {
  const first = await start();
  const file = join(folder, 'postgres/data/postmaster.pid');
  const lines = (await readFile(file, 'utf8')).split('\n');
  await first.stop();
  await writeFile(file, [process.pid, ...lines.slice(1)].join('\n'));
  expect(await start()).toMatchObject({ adopted: false });
});

it('says what to do about data of another major version', async () => {
  const first = await start();
  await first.stop();
  running = undefined;
  await writeFile(join(folder, 'postgres/data/PG_VERSION'), '17\n');
  await expect(start()).rejects.toThrow(/written by PostgreSQL 17.*VISAVIS_DATA/su);
});
