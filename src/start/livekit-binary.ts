import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, renameSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { StartError } from './start-error.ts';

const VERSION = 'v1.13.5';
const MODULE = `github.com/livekit/livekit-server/cmd/server@${VERSION}`;
/** Packages that the build compiles, for the progress only. */
const PACKAGES = 790;

/** Where files lie that can be made again. Outside the checkout, so that a second clone finds them. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'visavis');
}

export type LiveKitSource = { binary: string } | { go: string } | undefined;

/** A LiveKit to run: on the PATH, or built before; else a Go toolchain that can build one; else nothing. */
export function findLiveKit(env: NodeJS.ProcessEnv = process.env): LiveKitSource {
  const installed = findOnPath('livekit-server', env);
  if (installed) return { binary: installed };
  const built = builtBinary(env);
  if (existsSync(built)) return { binary: built };
  const go = findOnPath('go', { PATH: `${env['PATH'] ?? ''}${delimiter}/usr/local/go/bin` });
  return go ? { go } : undefined;
}

function builtBinary(env: NodeJS.ProcessEnv): string {
  return join(cacheFolder(env), `livekit-server-${VERSION}`);
}

function findOnPath(name: string, env: NodeJS.ProcessEnv): string | undefined {
  const candidates = (env['PATH'] ?? '').split(delimiter).filter(Boolean).map((folder) => join(folder, name));
  return candidates.find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Builds LiveKit with the Go toolchain, once for this user. @returns the binary. */
export async function buildLiveKit(go: string, progress: (text: string) => void, signal: AbortSignal): Promise<string> {
  const target = builtBinary(process.env);
  // Built aside and then renamed: a build that was cut short never counts.
  const aside = join(cacheFolder(), 'building');
  mkdirSync(aside, { recursive: true });
  await install(go, aside, progress, signal);
  renameSync(join(aside, 'server'), target);
  return target;
}

async function install(go: string, folder: string, progress: (text: string) => void, signal: AbortSignal): Promise<void> {
  // The build may take as long as it likes, but shop and console are in use meanwhile.
  const child = spawn('nice', ['-n', '5', go, 'install', '-v', MODULE], {
    signal,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, GOBIN: folder, CGO_ENABLED: '0', GOFLAGS: '', GO111MODULE: 'on' },
  });
  let packages = 0;
  let last: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = chunk.split('\n').filter(Boolean);
    last = [...last, ...lines].slice(-4);
    packages += lines.filter((line) => !line.startsWith('go: ')).length;
    progress(packages === 0 ? 'downloading' : `${Math.min(99, Math.round((packages / PACKAGES) * 100))} %`);
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  child.once('error', reject).once('close', (code) => (code === 0 ? resolve() : reject(new StartError(failure(last.join('\n'))))));
  await promise;
}

function failure(words: string): string {
  const hint = /No space left/iu.test(words) ? 'The disk is full.' : 'It needs the network and Go 1.26 or newer.';
  return `LiveKit could not be built. ${hint} Everything but calls works; the next start tries again. Go said:\n${words}`;
}

export const NO_LIVEKIT = `No LiveKit: everything but calls works. To have calls, do one of these and start again:
  - install Go 1.26 or newer (https://go.dev/dl), and LiveKit is built here once,
  - put a livekit-server ${VERSION} on the PATH (https://github.com/livekit/livekit/releases),
  - set LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET to a LiveKit you run.`;
