import { build, type Rollup } from 'vite';
import { expect, it } from 'vitest';
import { panelBuild } from '../../../vite.config.ts';

async function panelOf(language: 'de' | 'en'): Promise<string> {
  const config = panelBuild('dist', language);
  const built = [await build({ ...config, build: { ...config.build, write: false } })].flat();
  const chunks = built.flatMap((part) => ('output' in part ? part.output : []));
  const panel = chunks.find((one): one is Rollup.OutputChunk => one.type === 'chunk' && one.facadeModuleId?.endsWith('/widget/panel.ts') === true);
  return panel?.code ?? '';
}

const [german, english] = await Promise.all([panelOf('de'), panelOf('en')]);

it('builds the panel in one language at a time', () => {
  expect(german).toContain('Wie dürfen wir Sie beraten?');
  expect(german).not.toContain('How may we advise you?');
  expect(english).toContain('How may we advise you?');
  expect(english).not.toContain('Wie dürfen wir Sie beraten?');
});

it('names our own Trusted Types policy, and not that of Lit', () => {
  expect(english).toMatch(/createPolicy\(["'`]visavis["'`]/u);
  expect(english).not.toMatch(/["'`]lit-html["'`]/u);
});

it('leaves nothing of Lit on the page and lets the page reach nothing of it', () => {
  expect(english.match(/\w*(?:Versions|PolyfillSupport|HydrateSupport|litPropertyMetadata)\b/gu)).toEqual(null);
});

it('keeps the public names of styles and shortens only our own', () => {
  expect(english).toContain('--visavis-accent');
  expect(english).not.toContain('--_accent-soft');
});

it('loads the call, and with it the media library, only when asked', () => {
  expect(english).not.toContain('livekit');
  expect(english).toMatch(/import\(["'`]\.\/call-[\w-]+\.js["'`]\)/u);
});

it('writes nothing into the page but what it is given: no style attributes, no markup from strings of others', () => {
  expect(english).not.toMatch(/<[^>]+ style=/u);
  expect(english).not.toContain('unsafeHTML');
});
