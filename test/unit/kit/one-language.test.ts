import { str } from '@lit/localize';
import { html } from 'lit';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { settle } from '../../../src/kit/one-language.ts';

const GERMAN = {
  'a.plain': 'Hallo "Welt"',
  'a.named': str`Hallo ${0}, ${1}`,
  'a.turned': str`${1} von ${0}`,
  'a.marked': html`<b>${0}</b> \`hier\``,
};

function settled(code: string, texts?: Record<string, unknown>): string {
  return settle(code, parseSync('a.ts', code).program as unknown as Parameters<typeof settle>[1], texts);
}

describe('a build for one language', () => {
  it('has the text in place of the call', () => {
    expect(settled("f(msg('Hello', { id: 'a.plain' }));", GERMAN)).toBe('f("Hallo \\"Welt\\"");');
    expect(settled("f(msg('Hello', { id: 'a.plain' }));")).toBe("f('Hello');");
  });

  it('puts values where the language wants them', () => {
    expect(settled("msg(str`Hi ${a}, ${b.c}`, { id: 'a.named' })", GERMAN)).toBe('`Hallo ${a}, ${b.c}`');
    expect(settled("msg(str`${a} of ${b}`, { id: 'a.turned' })", GERMAN)).toBe('`${b} von ${a}`');
    expect(settled("msg(str`${a} of ${b}`, { id: 'a.turned' })")).toBe('`${a} of ${b}`');
  });

  it('keeps markup markup, and escapes what would end a text', () => {
    expect(settled("msg(html`<b>${a}</b> here`, { id: 'a.marked' })", GERMAN)).toBe('html`<b>${a}</b> \\`hier\\``');
  });

  it('settles a text within another', () => {
    const code = "msg(str`Hi ${msg('x', { id: 'a.plain' })}, ${b}`, { id: 'a.named' })";
    expect(settled(code, GERMAN)).toBe('`Hallo ${"Hallo \\"Welt\\""}, ${b}`');
  });

  it('waits for no change of language', () => {
    expect(settled('updateWhenLocaleChanges(this);')).toBe('0;');
  });

  it('fails where a text is missing', () => {
    expect(() => settled("msg('Hello', { id: 'a.none' })", GERMAN)).toThrow('a.none');
  });
});
