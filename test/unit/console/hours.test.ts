import { describe, expect, it } from 'vitest';
import { mergeWindows, nextWindow, overMidnight, parseWallTime, summarise, toWeek, toWindows, windowFault } from '../../../src/console/settings/hours.ts';

describe('a time as people type it', () => {
  it.each([
    ['9', '09:00'], ['09', '09:00'], ['930', '09:30'], ['9.30', '09:30'], ['9:30', '09:30'], ['9,30', '09:30'], ['18 Uhr', '18:00'], ['18.30 Uhr', '18:30'], ['24', '24:00'], ['0:00', '00:00'], [' 7:05 ', '07:05'], ['9h30', '09:30'],
  ])('reads %s as %s', (typed, time) => {
    expect(parseWallTime(typed)).toBe(time);
  });

  it.each(['', 'noon', '25', '24:30', '9:60', '12:345', '-1', '9:3'])('does not read %j', (typed) => {
    expect(parseWallTime(typed)).toBeNull();
  });
});

describe('a window', () => {
  it('may end with the day', () => {
    expect(windowFault({ from: '18:00', to: '24:00' })).toBeUndefined();
  });

  it('may go on past midnight', () => {
    expect(windowFault({ from: '22:00', to: '02:00' })).toBeUndefined();
    expect(overMidnight({ from: '22', to: '2' })).toBe(true);
    expect(windowFault({ from: '18:00', to: '00:00' })).toBeUndefined();
    expect(overMidnight({ from: '18:00', to: '00:00' })).toBe(false);
    expect(overMidnight({ from: '09:00', to: '18:00' })).toBe(false);
  });

  it('has a length, and times that can be read', () => {
    expect(windowFault({ from: '9', to: '9:00' })).toBe('empty');
    expect(windowFault({ from: 'soon', to: '18:00' })).toBe('unreadable');
    expect(windowFault({ from: '24:00', to: '24:00' })).toBe('unreadable');
  });
});

describe('windows of a day', () => {
  it('are joined where they overlap or touch, whatever their order', () => {
    expect(mergeWindows([{ from: '14:00', to: '18:00' }, { from: '9', to: '12' }, { from: '11:30', to: '13:00' }, { from: '13:00', to: '13:30' }])).toEqual([
      { from: '09:00', to: '13:30' },
      { from: '14:00', to: '18:00' },
    ]);
  });

  it('keep the later end when one lies within the other', () => {
    expect(mergeWindows([{ from: '09:00', to: '18:00' }, { from: '10:00', to: '12:00' }])).toEqual([{ from: '09:00', to: '18:00' }]);
  });

  it('are joined over midnight', () => {
    expect(mergeWindows([{ from: '20:00', to: '23:00' }, { from: '22:00', to: '02:00' }])).toEqual([{ from: '20:00', to: '02:00' }]);
    expect(mergeWindows([{ from: '20:00', to: '02:00' }, { from: '22:00', to: '23:00' }])).toEqual([{ from: '20:00', to: '02:00' }]);
  });

  it('are followed by one an hour later, within the day', () => {
    expect(nextWindow([])).toEqual({ from: '09:00', to: '18:00' });
    expect(nextWindow([{ from: '09:00', to: '12:00' }])).toEqual({ from: '13:00', to: '17:00' });
    expect(windowFault(nextWindow([{ from: '09:00', to: '24:00' }]))).toBeUndefined();
  });
});

describe('a week', () => {
  const windows = [
    { weekday: 1, from: '09:00', to: '18:00' }, { weekday: 2, from: '09:00', to: '18:00' },
    { weekday: 5, from: '09:00', to: '12:00' }, { weekday: 5, from: '13:00', to: '18:00' },
  ];

  it('comes back from the editor as it went in', () => {
    expect(toWindows(toWeek(windows))).toEqual(windows);
  });

  it('is said in lines of days in a row', () => {
    expect(summarise(windows)).toEqual([
      { days: [1, 2], windows: [{ from: '09:00', to: '18:00' }] },
      { days: [5, 5], windows: [{ from: '09:00', to: '12:00' }, { from: '13:00', to: '18:00' }] },
    ]);
  });
});
