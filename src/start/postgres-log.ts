import { existsSync, readFileSync, renameSync, statSync } from 'node:fs';

const LARGE = 10_000_000;

/** Keeps one older log, so that a folder never fills with them. */
export function rotateLog(file: string): void {
  if (existsSync(file) && statSync(file).size > LARGE) renameSync(file, `${file}.1`);
}

export function lastLines(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-6).join('\n');
}

/** What a person can do about what PostgreSQL said. */
export function postgresAdvice(words: string): string {
  if (/No space left on device/u.test(words)) return 'The disk is full: free some space, or set VISAVIS_DATA to a folder on another disk.';
  if (/Permission denied/u.test(words)) return `It may not write there: start as the user who owns the folder, or set VISAVIS_DATA.\n${words}`;
  if (/error while loading shared libraries|GLIBC/u.test(words)) {
    return `Its binaries do not run here. Set DATABASE_URL to a PostgreSQL server (15 or newer).\n${words}`;
  }
  return `It said:\n${words}`;
}
