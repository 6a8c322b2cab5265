import { existsSync, readFileSync, renameSync, statSync } from 'node:fs';

const LARGE = 10_000_000;

/** Keeps one older log, so that a folder never fills with them. */
export function rotateLog(file: string): void {
  if (existsSync(file) && statSync(file).size > LARGE) renameSync(file, `${file}.1`);
}

export function lastLines(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-6).join('\n');
}
