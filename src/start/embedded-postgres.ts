import { spawn } from 'node:child_process';
import { chownSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepareCluster } from './postgres-cluster.ts';
import { makeOwnFolder, preparePostgresHome, type PostgresHome } from './postgres-home.ts';
import { lastLines, rotateLog } from './logs.ts';
import { postgresAdvice } from './postgres-advice.ts';
import { prepareOwner, urlOf, versionOf } from './postgres-owner.ts';
import { postgresFlags } from './postgres-settings.ts';
import { endProcess, isOurs, waitFor } from './processes.ts';
import { StartError } from './start-error.ts';

export interface EmbeddedPostgres {
  /** Connects as the owner of the database `visavis`, who is no superuser but may create roles and databases. */
  url: string;
  pid: number;
  /** Whether it ran before we came. */
  adopted: boolean;
  runs(): Promise<boolean>;
  /** Ends it with all connections closed and everything written. */
  stop(): Promise<void>;
}

export interface PostgresOptions {
  /** Where its files lie, unless they must lie elsewhere because we are root. */
  folder: string;
  /** Without durability it is faster and forgets what a power cut takes: for tests. */
  durable?: boolean;
}

/** First fast (connections are closed), then immediate (the next start recovers), then by force. */
const ENDING = [
  { name: 'SIGINT', patience: 20_000 },
  { name: 'SIGQUIT', patience: 5_000 },
  { name: 'SIGKILL', patience: 5_000 },
] as const;

/** Starts the embedded PostgreSQL, or adopts the one that already serves the same folder in the same version. */
export async function startPostgres({ folder, durable = true }: PostgresOptions): Promise<EmbeddedPostgres> {
  const home = preparePostgresHome(folder);
  const data = join(home.folder, 'data');
  await prepareCluster(home, data, durable);
  const running = await adopt(home, data);
  const { pid, socketFolder } = running ?? { pid: await spawnServer(home, data, durable), socketFolder: home.socketFolder };
  await prepareOwner(socketFolder);
  return {
    url: urlOf(socketFolder),
    pid,
    adopted: running !== undefined,
    runs: () => isOurs(pid, data),
    stop: async () => {
      await end(pid, data);
      rmSync(socketFolder, { recursive: true, force: true });
    },
  };
}

interface Running {
  pid: number;
  socketFolder: string;
}

/** Takes over a server that answers for our folder in our version, and ends one that does not. */
async function adopt(home: PostgresHome, data: string): Promise<Running | undefined> {
  const running = readPidFile(data);
  if (!running || !(await isOurs(running.pid, data))) return undefined;
  // It may still be recovering from a power cut, or just be dying.
  const answer = await waitFor(async () => ((await isOurs(running.pid, data)) ? versionOf(running.socketFolder, data) : 'gone'), 20_000);
  if (answer === home.version) return running;
  await end(running.pid, data);
  return undefined;
}

/** What a running server says of itself: its process first, the folder of its socket in the fifth line. */
function readPidFile(data: string): Running | undefined {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid, , , , socketFolder] = readFileSync(file, 'utf8').split('\n');
  return pid && socketFolder ? { pid: Number(pid), socketFolder } : undefined;
}

async function end(pid: number, data: string): Promise<void> {
  if (!(await endProcess(pid, data, ENDING))) throw new StartError(`PostgreSQL (process ${pid}) does not end. End it by hand.`);
}

async function spawnServer(home: PostgresHome, data: string, durable: boolean): Promise<number> {
  makeOwnFolder(home.socketFolder, home.runAs);
  // Nothing of ours lives here, so these are stale, and the number in them may by now be another program's.
  for (const stale of [join(data, 'postmaster.pid'), join(home.socketFolder, '.s.PGSQL.5432.lock')]) rmSync(stale, { force: true });
  const logFile = join(home.folder, 'postgres.log');
  // After a kill -9 the old server's children hold its memory for a moment.
  const started = await waitFor(async () => {
    const outcome = await trySpawn(home, data, durable, logFile);
    return outcome === 'memory-in-use' ? undefined : outcome;
  }, 15_000);
  if (typeof started === 'number') return started;
  throw new StartError(`PostgreSQL did not start. ${postgresAdvice(lastLines(logFile))}`);
}

async function trySpawn(home: PostgresHome, data: string, durable: boolean, logFile: string): Promise<number | 'memory-in-use' | 'failed'> {
  rotateLog(logFile);
  const log = openSync(logFile, 'a', 0o600);
  if (home.runAs) chownSync(logFile, home.runAs.uid, home.runAs.gid);
  const child = spawn(join(home.binaries, 'bin/postgres'), ['-D', data, '-k', home.socketFolder, ...postgresFlags(durable)], {
    ...home.runAs,
    cwd: home.folder,
    // A group of its own: Ctrl-C reaches the supervisor alone, which ends things in order.
    detached: true,
    stdio: ['ignore', 'ignore', log],
    env: { LC_ALL: 'C', PATH: process.env['PATH'] },
  });
  child.unref();
  let ended = false;
  child.once('error', () => (ended = true)).once('exit', () => (ended = true));
  const outcome = await waitFor(async () => (ended ? 'ended' : await versionOf(home.socketFolder, data)), 120_000);
  if (outcome !== undefined && outcome !== 'ended' && child.pid !== undefined) return child.pid;
  return /pre-existing shared memory|lock file .* already exists/u.test(lastLines(logFile)) ? 'memory-in-use' : 'failed';
}
