import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSettings } from '../../../src/server/platform/settings.ts';
import { claimAddresses } from '../../../src/start/addresses.ts';
import { openDatabase } from '../../../src/start/database.ts';
import { prepareFolder } from '../../../src/start/folder.ts';
import { findLiveKit } from '../../../src/start/livekit-binary.ts';

it('names the setting that helps when a port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const settings = readSettings({ VISAVIS_LISTEN: '127.0.0.1:0', VISAVIS_METRICS_LISTEN: '127.0.0.1:0', VISAVIS_DEMO_LISTEN: `127.0.0.1:${port}` });
  await expect(claimAddresses(settings)).rejects.toThrow(`VISAVIS_DEMO_LISTEN=127.0.0.1:${port + 1} npm start`);
  other.close();
});

it.each([
  ['postgres://user:hidden@127.0.0.1:1/shop', /nothing listens there/u],
  ['postgres://user:hidden@no-such-host.invalid/shop', /host name is not known/u],
])('says why the database of %s cannot be used, without its password', async (url, why) => {
  const refused = openDatabase(readSettings({ DATABASE_URL: url }));
  await expect(refused).rejects.toThrow(why);
  await expect(refused).rejects.not.toThrow('hidden');
});

it('says which folder cannot be used, and what to set', () => {
  const folder = mkdtempSync(join(tmpdir(), 'visavis-folder-'));
  const file = join(folder, 'file');
  writeFileSync(file, '');
  expect(() => prepareFolder(join(file, 'data'))).toThrow(/VISAVIS_DATA.*ENOTDIR/u);
  rmSync(folder, { recursive: true });
});

it('takes a LiveKit on the PATH before one that was built, and before building one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'visavis-path-'));
  const binary = join(folder, 'livekit-server');
  writeFileSync(binary, '');
  expect(findLiveKit({ PATH: folder, XDG_CACHE_HOME: folder })).not.toEqual({ binary });
  chmodSync(binary, 0o755);
  expect(findLiveKit({ PATH: folder, XDG_CACHE_HOME: folder })).toEqual({ binary });
  rmSync(folder, { recursive: true });
});
