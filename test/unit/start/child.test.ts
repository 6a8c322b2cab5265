import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Child } from '../../../src/start/child.ts';
import { RunFile } from '../../../src/start/run-file.ts';

let folder: string;
let child: Child;
let lines: string[];
let hear: (line: string) => void;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'visavis-child-'));
  lines = [];
  hear = () => undefined;
  const script = join(folder, 'server.js');
  writeFileSync(script, 'setInterval(() => undefined, 1000); console.log("into the log"); console.error(`up ${process.pid}`);');
  child = new Child({
    part: 'server', script, env: {}, logFile: join(folder, 'server.log'), runFile: new RunFile(folder),
    onLine: (line) => {
      lines.push(line);
      hear(line);
    },
  });
});

afterEach(async () => {
  await child.stop();
  rmSync(folder, { recursive: true });
});

/** The process number it says when it is up. */
function nextStart(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  hear = (line) => {
    const [, pid] = /^up (\d+)$/u.exec(line) ?? [];
    if (pid) resolve(Number(pid));
  };
  return promise;
}

it('comes back alone after kill -9, and says where to look', async () => {
  const first = nextStart();
  void child.start();
  const second = first.then((pid) => {
    const again = nextStart();
    process.kill(pid, 'SIGKILL');
    return again;
  });
  expect(await second).not.toBe(await first);
  expect(lines.filter((line) => line.includes(join(folder, 'server.log')))).toHaveLength(1);
});

it('stays ended once it was stopped', async () => {
  const up = nextStart();
  const ended = child.start();
  const pid = await up;
  await child.stop();
  await ended;
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  expect(lines).toEqual([`up ${pid}`]);
});
