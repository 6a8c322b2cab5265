import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import type { BrowserLauncher, TestRunnerConfig, TestRunnerPlugin } from '@web/test-runner';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { builtWidget } from './support/built-widget.ts';
import { countingReporter } from './support/counting-reporter.ts';
import { shopPages } from './support/shop-pages.ts';
import { startWebkitDriver } from './support/webkit-driver.ts';

/**
 * Runs every browser test in three engines, or in those that `BROWSERS=chromium,firefox,webkit` names.
 * `npx wtr --config test/browser/web-test-runner.config.ts [--files test/browser/kit/*.test.ts]`
 */
const wanted = (process.env['BROWSERS'] ?? 'chromium,firefox,webkit').split(',');
const stops: (() => void)[] = [];

/** One test page at a time in each engine: tests move the focus, and two of them would take it from each other. */
const browsers: Record<string, () => Promise<BrowserLauncher>> = {
  chromium: async () =>
    puppeteerLauncher({
      concurrency: 1,
      launchOptions: {
        executablePath: '/usr/bin/chromium',
        args: [
          '--no-sandbox',
          // Colours are measured at rest.
          '--force-prefers-reduced-motion',
          '--use-fake-device-for-media-stream',
          '--use-fake-ui-for-media-stream',
          '--autoplay-policy=no-user-gesture-required',
        ],
      },
    }),
  firefox: async () =>
    puppeteerLauncher({
      concurrency: 1,
      launchOptions: {
        browser: 'firefox',
        executablePath: '/usr/bin/firefox-esr',
        headless: true,
        extraPrefsFirefox: {
          'ui.prefersReducedMotion': 1,
          'media.navigator.streams.fake': true,
          'media.navigator.permission.disabled': true,
          'media.autoplay.default': 0,
          'media.peerconnection.ice.loopback': true,
          'media.peerconnection.ice.obfuscate_host_addresses': false,
        },
      },
    }),
  webkit: async () => {
    const driver = await startWebkitDriver();
    stops.push(driver.stop);
    // Its types were written without exactOptionalPropertyTypes.
    return webdriverLauncher(driver.options) as BrowserLauncher;
  },
};

const endDrivers: TestRunnerPlugin = {
  name: 'end-drivers',
  serverStop: () => {
    for (const stop of stops) stop();
  },
};

export default {
  rootDir: fileURLToPath(new URL('../..', import.meta.url)),
  files: ['test/browser/**/*.test.ts'],
  // Some libraries keep one file for browsers and one for Node.js.
  nodeResolve: { browser: true, exportConditions: ['browser', 'development'] },
  concurrentBrowsers: 1,
  concurrency: 1,
  testsFinishTimeout: 120_000,
  browserStartTimeout: 60_000,
  browsers: await Promise.all(wanted.map((name) => pick(name)())),
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)) }),
    builtWidget(),
    endDrivers,
  ],
  middleware: [shopPages()],
  reporters: [countingReporter()],
  testFramework: { config: { timeout: 20_000 } },
} satisfies TestRunnerConfig;

function pick(name: string): () => Promise<BrowserLauncher> {
  const browser = browsers[name];
  if (!browser) throw new Error(`BROWSERS knows ${Object.keys(browsers).join(', ')}, not "${name}".`);
  return browser;
}
