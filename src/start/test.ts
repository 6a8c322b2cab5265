import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addCounts, countLine, countVitest, settle, type Counts } from './test-counts.ts';
import { debianPostgres, providePackages } from './test-packages.ts';

const ROOT = join(import.meta.dirname, '../..');
const BIN = join(ROOT, 'node_modules/.bin');
/** No step may hang the whole run. */
const LIMIT = 15 * 60_000;

interface Outcome {
  succeeded: boolean;
  output: string;
}

type Step = () => Promise<Counts>;

const reports = mkdtempSync(join(tmpdir(), 'visavis-reports-'));
const steps: Readonly<Record<string, Step>> = {
  packages: async () => {
    providePackages();
    return { passed: 1, failed: 0 };
  },
  types: () => command('tsc', ['--noEmit', '-p', '.']),
  lint: () => command('oxlint', ['--type-aware']),
  build: () => command('node', ['src/start/build.ts']),
  size: () => command('node', ['bench/run.ts', 'size']),
  unit: () => vitest('unit', []),
  // What needs no database is the same on any.
  ...(process.env['CI'] ? { 'unit on Debian PostgreSQL': () => vitest('unit', ['test/unit/server', '--exclude', '**/availability-oracle.test.ts'], { VISAVIS_TEST_POSTGRES: debianPostgres() ?? '' }) } : {}),
  browser: () => command('wtr', ['--config', 'test/browser/web-test-runner.config.ts']),
  story: () => vitest('story', []),
};

/** Runs the steps that are named, or all of them, and closes with one plain line. */
async function main(names: readonly string[]): Promise<void> {
  const counts: Counts[] = [];
  for (const [name, step] of Object.entries(steps)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const begin = performance.now();
    console.log(`\n--- ${name}`);
    const count = await step().catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      return { passed: 0, failed: 1 };
    });
    counts.push(count);
    console.log(`--- ${name}: ${count.passed} passed, ${count.failed} failed, ${Math.round((performance.now() - begin) / 1_000)} s`);
  }
  rmSync(reports, { recursive: true, force: true });
  const { passed, failed } = addCounts(counts);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 && counts.length > 0 ? 0 : 1);
}

async function vitest(project: string, files: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Counts> {
  const report = join(reports, `${project}-${Object.keys(env).length}.json`);
  const { succeeded } = await run('vitest', ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...files], env);
  return settle(countVitest(readFileSync(report, 'utf8')), succeeded);
}

async function command(name: string, words: readonly string[]): Promise<Counts> {
  const { succeeded, output } = await run(name, words, {});
  return settle(countLine(output), succeeded);
}

/** Runs a tool with its output shown as it comes. */
async function run(name: string, words: readonly string[], env: NodeJS.ProcessEnv): Promise<Outcome> {
  const child = spawn(join(BIN, name), words, { cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  const late = setTimeout(() => child.kill('SIGKILL'), LIMIT);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
    process.stdout.write(chunk);
  });
  const { promise, resolve, reject } = Promise.withResolvers<Outcome>();
  child.once('error', reject).once('close', (code) => resolve({ succeeded: code === 0, output }));
  return promise.finally(() => clearTimeout(late));
}

await main(process.argv.slice(2));
