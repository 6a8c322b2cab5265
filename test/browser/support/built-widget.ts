import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestRunnerPlugin } from '@web/test-runner';
import { build, type Rollup } from 'vite';
import { loaderBuild, panelBuild } from '../../../vite.config.ts';

const OUTPUT = fileURLToPath(new URL('../../../.cache/widget-under-test', import.meta.url));

/** Builds the widget as shops get it before the first test: tests on shop pages try the very files. */
export function builtWidget(): TestRunnerPlugin {
  return { name: 'built-widget', serverStart: buildWidget };
}

async function buildWidget(): Promise<void> {
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT, { recursive: true });
  const built = [await build(panelBuild(OUTPUT))].flat();
  const chunks = built.flatMap((part) => ('output' in part ? part.output : []));
  await build(loaderBuild(OUTPUT, { panel: fileOf(chunks, 'widget/panel.ts'), call: fileOf(chunks, 'call/index.ts') }));
}

/** Text of a built file, or nothing. */
export function builtFile(path: string): string | undefined {
  try {
    return readFileSync(join(OUTPUT, path), 'utf8');
  } catch {
    return undefined;
  }
}

function fileOf(chunks: readonly (Rollup.OutputChunk | Rollup.OutputAsset)[], module: string): string {
  const chunk = chunks.find((one) => one.type === 'chunk' && one.facadeModuleId?.endsWith(`/src/${module}`));
  if (!chunk) throw new Error(`The build has no chunk for ${module}.`);
  return chunk.fileName;
}
