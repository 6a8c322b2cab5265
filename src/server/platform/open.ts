import { Announcements } from './announce.ts';
import { systemClock, type Clock } from './clock.ts';
import { openDatabase } from './db.ts';
import { Jobs, type JobsOptions } from './jobs.ts';
import { createLog, type Log } from './log.ts';
import { createMetrics } from './metrics.ts';
import { migrate, MigrationError } from './migrate.ts';
import type { Platform } from './platform.ts';
import { RateLimits } from './rate-limit.ts';
import { keysFrom, loadSecret } from './secret.ts';
import { readSettings, unknownSettings } from './settings.ts';
import { Streams } from './streams.ts';

export interface OpenOptions {
  readonly clock?: Clock;
  readonly log?: Log;
  readonly jobsClock?: JobsOptions['clock'];
}

/** Reads the settings, brings the database up to date and opens all that domains stand on. */
export async function openPlatform(env: NodeJS.ProcessEnv, { clock = systemClock, log: givenLog, jobsClock }: OpenOptions = {}): Promise<{ platform: Platform; close(): Promise<void> }> {
  const settings = readSettings(env);
  const log = givenLog ?? createLog(settings.VISAVIS_LOG_LEVEL);
  for (const { name, nearest } of unknownSettings(env)) log.warn({ name, nearest }, 'unknown setting');
  const url = settings.DATABASE_URL;
  if (url === undefined) throw new MigrationError('DATABASE_URL is not set. `npm start` brings its own PostgreSQL; the server alone needs to be told where one is.');
  const { role, applied } = await migrate(url);
  if (applied.length > 0) log.info({ applied }, 'migrated');
  const db = openDatabase(url, { role });
  const jobs = new Jobs({ url, log, role, ...(jobsClock === undefined ? {} : { clock: jobsClock }) });
  const announcements = new Announcements(url, log);
  await announcements.start();
  const streams = new Streams(announcements, log);
  const platform: Platform = { db, clock, log, settings, keys: keysFrom(loadSecret(settings)), jobs, announcements, streams, limits: new RateLimits(clock), metrics: createMetrics() };
  return {
    platform,
    async close() {
      streams.closeAll();
      await jobs.stop();
      await announcements.stop();
      await db.destroy();
    },
  };
}
