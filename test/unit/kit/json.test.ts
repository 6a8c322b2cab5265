import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { writeJson } from '../../../src/kit/json.ts';

const polluted = [Object.prototype, Array.prototype, String.prototype, Number.prototype, Boolean.prototype] as { toJSON?: () => unknown }[];

describe('our JSON writer', () => {
  afterEach(() => {
    for (const prototype of polluted) delete prototype.toJSON;
  });

  it('writes what JSON.stringify writes on a clean page', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => writeJson(value) === JSON.stringify(value)));
  });

  it('asks no inherited toJSON, as old page libraries add', () => {
    for (const prototype of polluted) prototype.toJSON = () => 'spoilt';
    const value = { list: [1, 'two', true, null], deep: { empty: [] } };
    expect(writeJson(value)).toBe('{"list":[1,"two",true,null],"deep":{"empty":[]}}');
  });

  it('leaves out what is undefined and inherited, and writes no number that JSON has not', () => {
    const value = Object.assign(Object.create({ inherited: 1 }) as object, { a: undefined, b: Number.NaN, c: [undefined] });
    expect(writeJson(value)).toBe('{"b":null,"c":[null]}');
  });
});
