import type { InlineConfig, Rollup } from 'vite';
import { chunkOf, chunksOf } from '../../src/start/build-widget.ts';
import type { Language } from '../../src/contract/ids.ts';
import { panelBuild } from '../../vite.config.ts';

export interface Code {
  name: string;
  code: string;
}

/** The parts of the widget that have a budget. */
export interface Parts {
  /** All that booking a time needs. */
  panel: Code[];
  /** What the call adds to livekit-client before the first picture. */
  call: Code[];
  chunks: Record<'advice' | 'preview' | 'chat', Code[]>;
}

/** Builds the widget as it is built for shops, only with livekit-client left outside, which has no budget of its own. */
export async function buildParts(language: Language): Promise<Parts> {
  const built = await chunksOf(unwritten(panelBuild('dist', language), ['livekit-client']));
  const panel = chunkOf(built, 'widget/panel.ts');
  const call = chunkOf(built, 'call/index.ts');
  // What a script imports at once travels with it, except what the page has already.
  const withImports = (chunk: Rollup.OutputChunk, had: readonly Rollup.OutputChunk[]): Code[] =>
    [chunk, ...built.filter(({ fileName }) => chunk.imports.includes(fileName))].filter((one) => !had.includes(one)).map(codeOf);
  return {
    panel: withImports(panel, []),
    call: withImports(call, [panel]),
    chunks: {
      advice: withImports(chunkOf(built, 'widget/advice.ts'), [panel]),
      preview: withImports(chunkOf(built, 'call/preview.ts'), [panel]),
      chat: withImports(chunkOf(built, 'call/chat.ts'), [panel, call]),
    },
  };
}

function unwritten({ build: options, ...config }: InlineConfig, external: string[]): InlineConfig {
  return { ...config, build: { ...options, write: false, rolldownOptions: { ...options?.rolldownOptions, external } } };
}

function codeOf({ fileName, code }: Rollup.OutputChunk): Code {
  return { name: fileName, code };
}
