import { build, type InlineConfig, type Rollup } from 'vite';
import { loaderBuild, panelBuild } from '../../vite.config.ts';
import type { Language } from '../contract/ids.ts';

/** Builds what shop pages load: the panel and what follows it once in each language, and the loader that knows their names. */
export async function buildWidget(outDir: string): Promise<void> {
  const build = async (language: Language): Promise<string> => chunkOf(await chunksOf(panelBuild(outDir, language)), 'widget/panel.ts').fileName;
  await chunksOf(loaderBuild(outDir, { de: await build('de'), en: await build('en') }));
}

/** Runs a build. @returns its scripts. */
export async function chunksOf(config: InlineConfig): Promise<Rollup.OutputChunk[]> {
  const outputs = [await build(config)].flat();
  return outputs.flatMap((part) => ('output' in part ? part.output : [])).filter((item) => item.type === 'chunk');
}

/** The script that begins with a module of ours. */
export function chunkOf(chunks: readonly Rollup.OutputChunk[], module: string): Rollup.OutputChunk {
  const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/src/${module}`));
  if (!chunk) throw new Error(`The build has no script for ${module}.`);
  return chunk;
}
