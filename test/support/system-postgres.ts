import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface SystemPostgres {
  /** Connects as a superuser, so that the tests also meet a login that stands above row-level security. */
  url: string;
  pid: number;
  stop(): Promise<void>;
}

/** Starts the PostgreSQL that this machine has installed, for one test run. `bin` holds its `initdb` and `postgres`. */
export async function startSystemPostgres(bin: string, folder: string): Promise<SystemPostgres> {
  mkdirSync(folder, { mode: 0o700 });
  // PostgreSQL refuses to run as root.
  const runAs = process.getuid?.() === 0 ? nobody() : undefined;
  if (runAs) chownSync(folder, runAs.uid, runAs.gid);
  const data = join(folder, 'data');
  const options = { ...runAs, cwd: folder };
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'], { ...options, stdio: 'pipe' });
  const settings = ['listen_addresses=', 'fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=120', 'timezone=UTC'];
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-k', folder, ...settings.flatMap((setting) => ['-c', setting])], {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exit = once(server, 'exit');
  await ready(server.stderr);
  server.stderr.resume();
  return {
    pid: server.pid ?? 0,
    url: `postgres://postgres@${encodeURIComponent(folder)}:5432/postgres`,
    async stop() {
      server.kill('SIGINT');
      await exit;
    },
  };
}

async function ready(output: NodeJS.ReadableStream): Promise<void> {
  const said: string[] = [];
  for await (const line of createInterface({ input: output })) {
    said.push(line);
    if (line.includes('ready to accept connections')) return;
  }
  throw new Error(`PostgreSQL did not start:\n${said.join('\n')}`);
}

function nobody(): { uid: number; gid: number } {
  return { uid: numberOf('-u'), gid: numberOf('-g') };
}

function numberOf(option: string): number {
  return Number(execFileSync('id', [option, 'nobody'], { encoding: 'utf8' }));
}
