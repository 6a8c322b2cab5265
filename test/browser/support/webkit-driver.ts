import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { webdriverLauncher } from '@web/test-runner-webdriver';

type LauncherOptions = Parameters<typeof webdriverLauncher>[0];

export interface WebkitDriver {
  options: LauncherOptions;
  /** Ends the driver and its screen, by their ids. */
  stop: () => void;
}

/** Starts Debian's WebKitGTK under a screen of its own, on whatever display and address are free. */
export async function startWebkitDriver(): Promise<WebkitDriver> {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await firstLine(screen.stdio[3] as Readable, screen, 'Xvfb');
  const address = await freePort();
  const settings = settingsAtRest();
  const driver = spawn('WebKitWebDriver', [`--port=${address}`], {
    stdio: 'ignore',
    // The sandbox needs user namespaces that a container or root may not have.
    env: { ...process.env, DISPLAY: `:${display}`, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', GDK_BACKEND: 'x11', XDG_CONFIG_HOME: settings },
  });
  const stop = (): void => {
    driver.kill();
    screen.kill();
    rmSync(settings, { recursive: true, force: true });
  };
  process.once('exit', stop);
  await answers(address, driver);
  return { options: options(address), stop };
}

/** A folder of settings in which nothing moves: colours are measured at rest. */
function settingsAtRest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'visavis-gtk-'));
  mkdirSync(join(folder, 'gtk-3.0'));
  writeFileSync(join(folder, 'gtk-3.0/settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
  return folder;
}

function options(port: number): LauncherOptions {
  return {
    automationProtocol: 'webdriver',
    hostname: '127.0.0.1',
    port,
    path: '/',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': {
        binary: '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
        args: ['--automation', '--enable-media-stream=true', '--enable-mock-capture-devices=true'],
      },
    } as LauncherOptions['capabilities'],
  };
}

async function firstLine(stream: Readable, child: ChildProcess, name: string): Promise<string> {
  const failed = once(child, 'exit').then(() => {
    throw new Error(`${name} did not start.`);
  });
  const [chunk] = (await Promise.race([once(stream, 'data'), failed])) as [Buffer];
  return chunk.toString().trim();
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Tries to connect until the driver listens or has ended. */
async function answers(port: number, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const socket = connect(port, '127.0.0.1');
    const open = await Promise.race([once(socket, 'connect').then(() => true), once(socket, 'close').then(() => false)]).catch(() => false);
    socket.destroy();
    if (open) return;
  }
  throw new Error('WebKitWebDriver did not start.');
}
