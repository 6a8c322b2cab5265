import { expect, it } from 'vitest';
import { cornerBeside, nearestCorner, nextCorner } from '../../../src/call/corners.ts';

const box = (left: number, top: number, width: number, height: number): DOMRectReadOnly => ({ left, top, width, height }) as DOMRectReadOnly;
const stage = box(100, 100, 400, 600);

it('goes round all four corners and comes back', () => {
  expect(nextCorner(nextCorner(nextCorner(nextCorner('top-end'))))).toBe('top-end');
  expect(nextCorner('top-end')).toBe('bottom-end');
});

it('moves by arrow keys, in the direction of the page', () => {
  expect(cornerBeside('top-end', 'ArrowLeft', false)).toBe('top-start');
  expect(cornerBeside('top-end', 'ArrowLeft', true)).toBe('top-end');
  expect(cornerBeside('top-start', 'ArrowDown', false)).toBe('bottom-start');
  expect(cornerBeside('top-start', 'Enter', false)).toBeUndefined();
});

it('settles in the corner that it was dragged towards', () => {
  expect(nearestCorner(box(120, 120, 90, 90), stage, false)).toBe('top-start');
  expect(nearestCorner(box(120, 120, 90, 90), stage, true)).toBe('top-end');
  expect(nearestCorner(box(380, 560, 90, 90), stage, false)).toBe('bottom-end');
});
