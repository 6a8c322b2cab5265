import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { Language } from '../contract/ids.ts';
import { templates as callTexts } from '../call/locales/de.ts';
import { templates as kitTexts } from '../kit/locales/de.ts';
import { oneLanguage } from '../kit/one-language.ts';
import { templates as adviceTexts } from './locales/advice.de.ts';
import { templates as panelTexts } from './locales/de.ts';
import { shortNames } from './short-names.ts';

/** Name of our Trusted Types policy, for owners who list the policies their page allows. */
export const POLICY_NAME = 'visavis';

/** All German texts that a shop's page may show; a room may use a word of another. */
const GERMAN = { ...kitTexts, ...callTexts, ...panelTexts, ...adviceTexts };

/** What every build of ours that runs on a shop's page needs. A build that shows texts is for one language. */
export function widgetPlugins(language?: Language): Plugin[] {
  const settled = language ? [oneLanguage(language, language === 'de' ? GERMAN : undefined)] : [];
  return [...settled, ownLit(), slimParts(language), smallTemplates(), shortNames(fileURLToPath(new URL('..', import.meta.url)))];
}

/** What Lit says to the page, and what it lets the page say to it: neither belongs on a shop's page. */
const LIT_ON_THE_PAGE: readonly [found: RegExp, instead: string][] = [
  [/createPolicy\((["'])lit-html\1/u, `createPolicy("${POLICY_NAME}"`],
  [/\([\w$.]+\.(?:litHtml|litElement|reactiveElement)Versions\?\?=\[\]\)\.push\([^)]*\)/gu, '0'],
  [/[\w$]+\.(?:litHtmlPolyfillSupport|litElementPolyfillSupport|reactiveElementPolyfillSupport|litElementHydrateSupport)/gu, '(void 0)'],
  // Only decorators of the newer kind leave anything here.
  [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/u, ''],
  [/const (\w)=this\[Symbol\.metadata\];if\(null!==\1\)\{const (\w)=litPropertyMetadata[^}]*\}/u, ''],
];

/** Lit under a policy name of our own, deaf and mute towards the page. */
function ownLit(): Plugin {
  return {
    name: 'visavis-own-lit',
    apply: 'build',
    transform(code, id) {
      if (!/node_modules\/(?:lit-html|lit-element|@lit\/reactive-element)\//u.test(id)) return null;
      return { code: LIT_ON_THE_PAGE.reduce((text, [found, instead]) => text.replace(found, instead), code), map: null };
    },
  };
}

/** Library parts of which a shop's page needs little, and the smaller ones of our own that take their places. */
const SLIM: readonly [part: RegExp, file: string][] = [
  [/^lit\/decorators\.js$/u, 'decorators.ts'],
  [/^\.\/css-tag\.js$/u, 'css-tag.ts'],
];
/** What is left to import where each text was put in its place at build time. */
const NO_LOCALIZE = 'export const msg = 0, str = 0, updateWhenLocaleChanges = 0;';
/** How the compiler writes the one decorator of a property. */
const DECORATED = /_decorate\(\[([^;]+?)\], (\w+\.prototype), ("\w+"), void 0\);/gu;

function slimParts(language: Language | undefined): Plugin {
  return {
    name: 'visavis-slim-parts',
    apply: 'build',
    enforce: 'pre',
    resolveId(source) {
      if (language && source === '@lit/localize') return '\0no-localize';
      const file = SLIM.find(([part]) => part.test(source))?.[1];
      return file ? fileURLToPath(new URL(`slim/${file}`, import.meta.url)) : null;
    },
    load: (id) => (id === '\0no-localize' ? NO_LOCALIZE : null),
    transform: {
      order: 'post',
      handler: (code) => (code.includes('_decorate(') ? { code: code.replace(DECORATED, '$1($2, $3);'), map: null } : null),
    },
  };
}

/** Takes line breaks and indentation out of our templates and styles. Markup means the same without them. */
function smallTemplates(): Plugin {
  return {
    name: 'visavis-small-templates',
    apply: 'build',
    transform: {
      order: 'post',
      handler(code, id) {
        if (!/\/src\/(?:kit|widget|call)\/.*\.ts$/u.test(id)) return null;
        const tighten = id.endsWith('.styles.ts') ? tightenStyles : tightenMarkup;
        let tight = '';
        let done = 0;
        for (const { start, end } of templateTexts(this.parse(code))) {
          tight += code.slice(done, start) + tighten(code.slice(start, end));
          done = end;
        }
        return { code: tight + code.slice(done), map: null };
      },
    },
  };
}

interface Node {
  type: string;
  start: number;
  end: number;
}

/** The literal parts of all template strings, in the order of the file. */
function templateTexts(tree: unknown): Node[] {
  const found: Node[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ((value as Node).type === 'TemplateElement') found.push(value as Node);
    else for (const child of Object.values(value)) visit(child);
  };
  visit(tree);
  return found.toSorted((a, b) => a.start - b.start);
}

function tightenMarkup(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ');
}

function tightenStyles(text: string): string {
  return text
    .replace(/\/\*.*?\*\//gsu, '')
    .replace(/\s+/gu, ' ')
    .replace(/ ?([{};,>]) ?/gu, '$1')
    .replace(/: /gu, ':')
    .replace(/;\}/gu, '}')
    .replace(/ !important/gu, '!important')
    .replace(/(?<=[ ,(:-])0\./gu, '.');
}
