import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { widgetPlugins } from './src/widget/vite-plugins.ts';

const root = join(import.meta.dirname, 'src');

/** What all browser builds share. Each is a build of its own, so that no room pays for what another one uses of a library. */
function common(outDir: string): InlineConfig {
  return {
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    // A chunk of the widget runs on a shop's page, so it finds its neighbours from its own address, never from the page's.
    experimental: { renderBuiltUrl: (_, { hostType }) => (hostType === 'js' ? { relative: true } : undefined) },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      assetsInlineLimit: 0,
      reportCompressedSize: false,
    },
  };
}

/** The retailer's app and the customer's own pages. */
export function pagesBuild(outDir: string, pages: readonly string[]): InlineConfig {
  const config = common(outDir);
  return { ...config, build: { ...config.build, rolldownOptions: { input: pages.map((page) => join(root, page)) } } };
}

/** The panel and all it loads later, as modules. */
export function panelBuild(outDir: string): InlineConfig {
  const config = common(outDir);
  return {
    ...config,
    plugins: widgetPlugins(),
    build: { ...config.build, rolldownOptions: { input: { panel: join(root, 'widget/panel.ts') }, preserveEntrySignatures: 'strict' } },
  };
}

/** The one script a shop's page names. It is classic, and knows the hashed names of what it loads from beside itself. */
export function loaderBuild(outDir: string, { panel, call }: { panel: string; call: string }): InlineConfig {
  const config = common(outDir);
  return {
    ...config,
    plugins: widgetPlugins(),
    define: { VISAVIS_PANEL: JSON.stringify(panel), VISAVIS_CALL: JSON.stringify(call) },
    build: {
      ...config.build,
      rolldownOptions: { input: join(root, 'widget/loader.ts'), output: { format: 'iife', entryFileNames: 'visavis.js' } },
    },
  };
}
