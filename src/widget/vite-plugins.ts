import type { Plugin } from 'vite';

/** Name of our Trusted Types policy, for owners who list the policies their page allows. */
export const POLICY_NAME = 'visavis';

/** What every build of ours that runs on a shop's page needs. */
export function widgetPlugins(): Plugin[] {
  return [ownLit(), smallTemplates()];
}

/** Lit under a policy name of our own, and without the counters that it leaves on the page. */
function ownLit(): Plugin {
  return {
    name: 'visavis-own-lit',
    apply: 'build',
    transform(code, id) {
      if (!/node_modules\/(?:lit-html|lit-element|@lit\/reactive-element)\//u.test(id)) return null;
      const renamed = code.replace(/createPolicy\((["'])lit-html\1/u, `createPolicy("${POLICY_NAME}"`);
      return { code: renamed.replace(/\([\w$.]+\.(?:litHtml|litElement|reactiveElement)Versions\?\?=\[\]\)\.push\([^)]*\)/gu, '0'), map: null };
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
