import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { livekitYaml, newKey, settingsMark } from '../../../src/start/livekit-settings.ts';
import { postgresAdvice } from '../../../src/start/postgres-advice.ts';
import { postgresFlags } from '../../../src/start/postgres-settings.ts';
import { contentStamp } from '../../../src/start/stamp.ts';
import { addCounts, countLine, countVitest, settle } from '../../../src/start/test-counts.ts';
import { missingPackages } from '../../../src/start/test-packages.ts';

describe('the stamp of the sources', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'visavis-stamp-'));
    mkdirSync(join(root, 'src/deep'), { recursive: true });
    writeFileSync(join(root, 'src/a.ts'), 'a');
    writeFileSync(join(root, 'src/deep/b.ts'), 'b');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('stays when a file is written anew with the same content', () => {
    const before = contentStamp(root, ['src']);
    writeFileSync(join(root, 'src/a.ts'), 'a');
    expect(contentStamp(root, ['src'])).toBe(before);
  });

  it('changes with content, name and number of files', () => {
    const stamps = [contentStamp(root, ['src'])];
    writeFileSync(join(root, 'src/deep/b.ts'), 'B');
    stamps.push(contentStamp(root, ['src']));
    writeFileSync(join(root, 'src/deep/c.ts'), '');
    stamps.push(contentStamp(root, ['src']));
    rmSync(join(root, 'src/a.ts'));
    writeFileSync(join(root, 'src/z.ts'), 'a');
    stamps.push(contentStamp(root, ['src']));
    expect(new Set(stamps).size).toBe(4);
  });
});

describe('the settings of LiveKit', () => {
  const settings = { ...newKey(), port: 7880, udpPort: 7882, webhookUrl: 'http://127.0.0.1:4200/v1/livekit/webhook' };

  it('stay on this machine, make no room by themselves and report to us', () => {
    const yaml = livekitYaml(settings);
    expect(yaml).toContain('bind_addresses: [127.0.0.1]');
    expect(yaml).toContain('node_ip: 127.0.0.1');
    expect(yaml).toContain('tcp_port: 0');
    expect(yaml).toContain('auto_create: false');
    expect(yaml).toContain(`${settings.key}: ${settings.secret}`);
    expect(yaml).toContain(`urls: ["${settings.webhookUrl}"]`);
  });

  it('come with a secret that LiveKit finds long enough, and another one each time', () => {
    expect(settings.secret.length).toBeGreaterThanOrEqual(32);
    expect(newKey().secret).not.toBe(newKey().secret);
  });

  it('tell a LiveKit that was told the same from one that must start anew', () => {
    const mark = settingsMark(settings, '/bin/livekit-server');
    expect(settingsMark({ ...settings }, '/bin/livekit-server')).toBe(mark);
    expect(settingsMark({ ...settings, udpPort: 7883 }, '/bin/livekit-server')).not.toBe(mark);
    expect(settingsMark(settings, '/other/livekit-server')).not.toBe(mark);
  });
});

it('keeps fsync for shops, and gives it up only where nothing must last', () => {
  expect(postgresFlags(true).join(' ')).not.toMatch(/fsync|synchronous_commit|full_page_writes/u);
  expect(postgresFlags(false)).toContain('fsync=off');
});

it('says what to do about a full disk, a foreign folder and binaries that do not run', () => {
  expect(postgresAdvice('could not write: No space left on device')).toMatch(/disk is full.*VISAVIS_DATA/u);
  expect(postgresAdvice('could not open directory: Permission denied')).toMatch(/own.*VISAVIS_DATA/u);
  expect(postgresAdvice('error while loading shared libraries: libicu')).toMatch(/DATABASE_URL/u);
});

describe('the sum of a test run', () => {
  it('counts skipped tests as failed', () => {
    const report = JSON.stringify({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 });
    expect(countVitest(report)).toEqual({ passed: 5, failed: 4 });
  });

  it('reads the last line of counts', () => {
    expect(countLine('chromium a.test.ts: 1 passed, 0 failed\n12 passed, 3 failed\n')).toEqual({ passed: 12, failed: 3 });
    expect(countLine('nothing')).toBeUndefined();
  });

  it('counts a step that failed at least once, and a step without tests as one', () => {
    expect(settle({ passed: 4, failed: 0 }, false)).toEqual({ passed: 4, failed: 1 });
    expect(settle(undefined, true)).toEqual({ passed: 1, failed: 0 });
    expect(addCounts([{ passed: 4, failed: 1 }, { passed: 1, failed: 0 }])).toEqual({ passed: 5, failed: 1 });
  });
});

it('names the Debian packages whose files are missing', () => {
  expect(missingPackages((file) => file.includes('chromium') || file.includes('python3'))).toEqual(['firefox-esr', 'webkit2gtk-driver', 'xvfb', 'postgresql']);
  expect(missingPackages(() => true)).toEqual([]);
});
