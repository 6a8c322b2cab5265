import { PLACEHOLDERS } from '../../contract/mail.ts';
import { Problem } from '../platform/problem.ts';

/** Puts facts into a text, where they stand as `{name}`. What it does not know stays as it is. */
export function fill(template: string, facts: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/gu, (whole, name: string) => facts[name] ?? whole);
}

/**
 * Holds an owner's text against the placeholders there are, so that no mail ever shows braces.
 * @throws Problem `text_invalid` that names what is wrong
 */
export function checkTemplate(template: string): void {
  const known = PLACEHOLDERS.map((name) => `{${name}}`).join(', ');
  for (const [whole, name] of template.matchAll(/\{([^{}]*)\}/gu)) {
    if (!(PLACEHOLDERS as readonly string[]).includes(name ?? '')) throw new Problem('text_invalid', `There is no placeholder ${whole}. Known are ${known}.`);
  }
  if (/[{}]/u.test(template.replace(/\{\w+\}/gu, ''))) throw new Problem('text_invalid', `A brace stands alone. Placeholders are written in pairs of braces: ${known}.`);
}
