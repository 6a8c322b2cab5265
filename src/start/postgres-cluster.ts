import { execFile } from 'node:child_process';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { postgresAdvice } from './postgres-advice.ts';
import type { PostgresHome } from './postgres-home.ts';
import { StartError } from './start-error.ts';

const run = promisify(execFile);
const LEAST_SPACE = 200_000_000;

/** Makes the data folder at the first start, and at each start the rules of who may connect. */
export async function prepareCluster(home: PostgresHome, data: string, durable: boolean): Promise<void> {
  await refuseFullDisk(home.folder);
  if (existsSync(join(data, 'PG_VERSION'))) refuseOtherMajor(home, data);
  else await createCluster(home, data, durable);
  writeAs(home, join(data, 'pg_hba.conf'), 'local all all peer map=visavis\n');
  writeAs(home, join(data, 'pg_ident.conf'), `visavis "${userInfo().username}" all\n`);
}

async function refuseFullDisk(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize >= LEAST_SPACE) return;
  throw new StartError(`Less than ${LEAST_SPACE / 1_000_000} MB are free on the disk of ${folder}. Free some space, or set VISAVIS_DATA to a folder on another disk.`);
}

function refuseOtherMajor({ version }: PostgresHome, data: string): void {
  const found = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (found === version.split('.')[0]) return;
  throw new StartError(
    `The data in ${data} was written by PostgreSQL ${found}, and this release brings ${version}. ` +
      'Dump it with the release that wrote it and load it here, or set VISAVIS_DATA to a new folder.',
  );
}

async function createCluster(home: PostgresHome, data: string, durable: boolean): Promise<void> {
  // Made aside and then renamed: an initdb that was cut short never counts.
  const aside = `${data}.new`;
  rmSync(aside, { recursive: true, force: true });
  rmSync(data, { recursive: true, force: true });
  const flags = ['--username=postgres', '--auth=peer', '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  if (!durable) flags.push('--no-sync');
  try {
    await run(join(home.binaries, 'bin/initdb'), [`--pgdata=${aside}`, ...flags], {
      ...home.runAs,
      cwd: home.folder,
      env: { LC_ALL: 'C', PATH: process.env['PATH'] },
    });
  } catch (error) {
    throw new StartError(`The database could not be made in ${home.folder}. ${postgresAdvice(String(error))}`, { cause: error });
  }
  renameSync(aside, data);
}

function writeAs({ runAs }: PostgresHome, file: string, text: string): void {
  writeFileSync(file, text, { mode: 0o600 });
  if (runAs) chownSync(file, runAs.uid, runAs.gid);
}
