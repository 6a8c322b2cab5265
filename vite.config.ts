import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import type { Language } from './src/contract/ids.ts';
import { widgetPlugins } from './src/widget/vite-plugins.ts';

const root = join(import.meta.dirname, 'src');

/** What all browser builds share. Each is a build of its own, so that no room pays for what another one uses of a library. */
function common(outDir: string): InlineConfig {
  return {
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    // Whatever NODE_ENV says where the build runs, nobody is to get a library's development build.
    resolve: { conditions: ['module', 'browser', 'production'] },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      // The call holds a whole media client; bench/size.ts holds it to its budget.
      chunkSizeWarningLimit: 1_000,
    },
  };
}

/** The retailer's app and the customer's own pages. */
export function pagesBuild(outDir: string, pages: readonly string[]): InlineConfig {
  const config = common(outDir);
  return { ...config, build: { ...config.build, rolldownOptions: { input: pages.map((page) => join(root, page)) } } };
}

/** The panel and all it loads later in one language, as modules. Built as a library, because a page's build adds a preloader of styles we do not have. */
export function panelBuild(outDir: string, language: Language): InlineConfig {
  const config = common(outDir);
  // The loader spells two of these names, and has no byte to spare.
  const names = 'assets/[name]-[hash:6].js';
  return {
    ...config,
    plugins: widgetPlugins(language),
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      ...config.build,
      lib: { entry: join(root, 'widget/panel.ts'), formats: ['es'] },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        output: {
          entryFileNames: names,
          chunkFileNames: names,
          minify: true,
          // All that the panel needs at once lies in one file: a shop's page would wait for each further one in turn.
          codeSplitting: { groups: [{ name: 'panel', tags: ['$initial'] }] },
        },
      },
    },
  };
}

/** The one script a shop's page names. It is classic, and knows the hashed name of the panel in each language. */
export function loaderBuild(outDir: string, panels: Record<Language, string>): InlineConfig {
  const config = common(outDir);
  return {
    ...config,
    plugins: widgetPlugins(),
    define: { VISAVIS_PANELS: JSON.stringify(panels) },
    build: {
      ...config.build,
      rolldownOptions: { input: join(root, 'widget/loader.ts'), output: { format: 'iife', entryFileNames: 'visavis.js' } },
    },
  };
}
