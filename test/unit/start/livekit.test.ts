import { readFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LiveKit } from '../../../src/start/livekit.ts';
import { endProcess } from '../../../src/start/processes.ts';

const BINARY = join(import.meta.dirname, '../../support/livekit-program.js');
const HOOK = 'http://127.0.0.1:4200/v1/livekit/webhook';

let folder: string;
let livekit: LiveKit | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'visavis-livekit-'));
});

afterEach(async () => {
  await livekit?.stop();
  rmSync(folder, { recursive: true });
});

async function prepare(hook = HOOK): Promise<LiveKit> {
  livekit = await LiveKit.prepare(folder, hook);
  return livekit;
}

function pid(): number {
  return (JSON.parse(readFileSync(join(folder, 'livekit.json'), 'utf8')) as { pid: number }).pid;
}

it('keeps one key per data folder, in files that only their owner reads', async () => {
  const first = (await prepare()).env;
  expect((await prepare()).env).toEqual(first);
  for (const file of ['livekit.json', 'livekit.yaml']) expect(statSync(join(folder, file)).mode & 0o077).toBe(0);
});

it('leaves a port that another program has', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  const settings = { key: 'APIa', secret: 'secret of at least thirty-two characters', port, udpPort: 0, webhookUrl: HOOK };
  writeFileSync(join(folder, 'livekit.json'), JSON.stringify({ settings }));
  expect((await prepare()).env.LIVEKIT_URL).not.toContain(`:${port}`);
  other.close();
});

it('adopts the one that runs, and says so', async () => {
  expect(await (await prepare()).start(BINARY)).toBe(false);
  const running = pid();
  expect(await (await prepare()).start(BINARY)).toBe(true);
  expect(pid()).toBe(running);
});

it('ends the one that was told something else, and starts anew', async () => {
  await (await prepare()).start(BINARY);
  const old = pid();
  expect(await (await prepare('http://127.0.0.1:4300/v1/livekit/webhook')).start(BINARY)).toBe(false);
  expect(pid()).not.toBe(old);
  expect(() => process.kill(old, 0)).toThrow('ESRCH');
});

it('starts again after kill -9, and only then', async () => {
  const started = await prepare();
  await started.start(BINARY);
  expect(await started.revive()).toBe(false);
  await endProcess(pid(), folder, [{ name: 'SIGKILL', patience: 5_000 }]);
  expect(await started.revive()).toBe(true);
});

it('is not started again after it was stopped', async () => {
  const started = await prepare();
  await started.start(BINARY);
  await started.stop();
  expect(await started.revive()).toBe(false);
});

it('says where its log is when it does not come up', async () => {
  await expect((await prepare()).start('/bin/false')).rejects.toThrow(/Everything but calls works.*livekit\.log/u);
});
