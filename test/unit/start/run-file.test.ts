import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { RunFile } from '../../../src/start/run-file.ts';

let folder: string;
let script: string;
let left: ChildProcess;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'visavis-run-'));
  script = join(folder, 'server.js');
  writeFileSync(script, 'setInterval(() => undefined, 1000); process.stdout.write("up");');
  left = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'ignore'] });
  if (left.stdout) await once(left.stdout, 'data');
});

afterEach(() => {
  left.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

it('ends what an earlier start has left running', async () => {
  const exit = once(left, 'exit');
  new RunFile(folder).note('server', { pid: left.pid ?? 0, mark: script });
  expect(await new RunFile(folder).takeOver()).toBe(true);
  expect(await exit).toEqual([null, 'SIGTERM']);
});

it('leaves a program alone that got the number of one of ours', async () => {
  new RunFile(folder).note('server', { pid: left.pid ?? 0, mark: '/somewhere/else/main.ts' });
  expect(await new RunFile(folder).takeOver()).toBe(false);
  expect(left.exitCode).toBeNull();
});

it('takes a file that a power cut has torn for an empty one', async () => {
  writeFileSync(join(folder, 'run.json'), '{"server":{"pi');
  expect(await new RunFile(folder).takeOver()).toBe(false);
});
