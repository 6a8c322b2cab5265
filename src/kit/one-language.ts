import type { Plugin } from 'vite';
import type { Language } from '../contract/ids.ts';

type Texts = Readonly<Record<string, unknown>>;

interface Node {
  type: string;
  start: number;
  end: number;
  [name: string]: unknown;
}

/** What stands in place of `language.ts`: the language is settled before the first line runs. */
const settled = (lang: Language): string => `
  export const language = () => '${lang}';
  export const pickLanguage = () => '${lang}';
  export const setLanguage = async () => {};
  export const useLanguage = async () => {};`;

/**
 * Builds the widget for one language: each `msg()` becomes the text itself. Neither the other language nor what finds a
 * text by its id has to travel to a shop's page, and no second file has to be fetched before the first word is shown.
 * `texts` are those of all rooms together, because one may use a word of another; English stands in the code.
 */
export function oneLanguage(lang: Language, texts?: Texts): Plugin {
  return {
    name: 'visavis-one-language',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id.endsWith('/src/kit/language.ts') ? settled(lang) : null),
    transform: {
      order: 'post',
      handler(code, id) {
        if (!/\/src\/[a-z]+\/.*\.ts$/u.test(id) || !code.includes('@lit/localize')) return null;
        const tree = this.parse(code) as unknown as Node;
        return { code: settle(code, tree, texts), map: null };
      },
    },
  };
}

/** Puts a module's texts in place of the calls that look them up. Without texts, those in the code stay. */
export function settle(code: string, tree: Node, texts: Texts | undefined): string {
  const print = (node: Node): string => {
    let text = '';
    let done = node.start;
    for (const call of callsIn(node)) {
      text += code.slice(done, call.start) + printCall(call);
      done = call.end;
    }
    return text + code.slice(done, node.end);
  };
  const printCall = (call: Node): string => {
    if (nameOf(call) === 'updateWhenLocaleChanges') return '0';
    const [source, options] = call['arguments'] as [Node, Node];
    const [{ value }] = options['properties'] as [{ value: Node }];
    const text = texts?.[value['value'] as string];
    if (texts && text === undefined) throw new Error(`There is no text "${value['value'] as string}".`);
    if (source.type !== 'TaggedTemplateExpression') return text === undefined ? print(source) : JSON.stringify(text);
    const quasi = source['quasi'] as Node & { quasis: { value: { cooked: string } }[]; expressions: Node[] };
    const { strings, values } = (text ?? { strings: quasi.quasis.map((part) => part.value.cooked), values: [...quasi.expressions.keys()] }) as { strings: readonly string[]; values: number[] };
    const parts = strings.map((part, index) => {
      const place = quasi.expressions[values[index] ?? -1];
      return escape(part) + (place ? `\${${print(place)}}` : '');
    });
    const tag = (source['tag'] as Node)['name'] === 'str' ? '' : print(source['tag'] as Node);
    return `${tag}\`${parts.join('')}\``;
  };
  return print(tree);
}

/** The outermost calls to be settled, in order. */
function callsIn(node: Node): Node[] {
  const found: Node[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isNode(value) && value !== node && ['msg', 'updateWhenLocaleChanges'].includes(nameOf(value))) found.push(value);
    else for (const child of Object.values(value)) visit(child);
  };
  if (['msg', 'updateWhenLocaleChanges'].includes(nameOf(node))) return [node];
  visit(node);
  return found.toSorted((a, b) => a.start - b.start);
}

function isNode(value: object): value is Node {
  return 'type' in value && 'start' in value;
}

function nameOf(node: Node): string {
  return node.type === 'CallExpression' ? String((node['callee'] as Node)['name']) : '';
}

function escape(text: string): string {
  return text.replaceAll(/[\\`]|\$\{/gu, String.raw`\$&`);
}
