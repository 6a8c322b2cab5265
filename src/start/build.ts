import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { pagesBuild } from '../../vite.config.ts';
import { BROWSER_OUTPUT, isBuilt, sourceStamp, writeStamp } from './build-stamp.ts';
import { buildWidget } from './build-widget.ts';

const PAGES = ['console/index.html', 'visit/index.html'];

/** Builds what browsers load, unless it is there already. Says whether there was anything to do. */
async function buildBrowser(): Promise<boolean> {
  const stamp = sourceStamp();
  if (isBuilt(stamp)) return false;
  // Test runners set another one, and libraries have other files for it.
  process.env['NODE_ENV'] = 'production';
  // Built aside, so that a build that fails or is cut short leaves the last one in place.
  const aside = `${BROWSER_OUTPUT}.${process.pid}`;
  removeLeftovers();
  mkdirSync(aside, { recursive: true });
  try {
    await build(pagesBuild(aside, PAGES));
    await buildWidget(aside);
    writeStamp(aside, stamp);
    replaceOutput(aside);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  return true;
}

/** What builds that were killed have left. */
function removeLeftovers(): void {
  const folder = dirname(BROWSER_OUTPUT);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const pid = /^browser\.(\d+)/u.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(join(folder, name), { recursive: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function replaceOutput(aside: string): void {
  const last = `${aside}.last`;
  if (existsSync(BROWSER_OUTPUT)) renameSync(BROWSER_OUTPUT, last);
  renameSync(aside, BROWSER_OUTPUT);
  rmSync(last, { recursive: true, force: true });
}

if (import.meta.main) console.log((await buildBrowser()) ? 'Built dist/browser.' : 'dist/browser is up to date.');
