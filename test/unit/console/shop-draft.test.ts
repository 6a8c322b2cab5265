import { expect, it } from 'vitest';
import { missingForLive } from '../../../src/console/settings/missing-for-live.ts';
import { changeOf, draftOf, webAddressOf } from '../../../src/console/settings/shop-draft.ts';
import { faceSquare } from '../../../src/console/settings/square-picture.ts';
import { shop } from '../../browser/console/samples.ts';

it('writes out addresses that are typed short', () => {
  expect(webAddressOf(' shop.example ')).toBe('https://shop.example');
  expect(webAddressOf('http://127.0.0.1:5000')).toBe('http://127.0.0.1:5000');
  expect(webAddressOf('nonsense')).toBe('nonsense');
});

it('sends empty fields as none, and the rest as it was', () => {
  const change = changeOf({ ...draftOf(shop), phone: ' ', label: '' });
  expect(change).toMatchObject({ phone: null, label: null, name: shop.name, privacyUrl: shop.privacyUrl });
});

it('says what a shop lacks before it may be seen', () => {
  expect(missingForLive(shop)).toEqual([]);
  expect(missingForLive({ privacyUrl: null, imprintUrl: '' })).toEqual(['privacy', 'imprint']);
});

it('cuts the square of a picture where the face is', () => {
  expect(faceSquare(900, 600)).toEqual({ x: 150, y: 0, side: 600 });
  expect(faceSquare(600, 900)).toEqual({ x: 0, y: 100, side: 600 });
});
