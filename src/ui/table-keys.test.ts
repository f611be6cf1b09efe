import { describe, expect, test } from 'vitest';
import { readTableKey } from './table-keys.ts';

const press = (key: string, index: number, rowCount = 100, pageRows = 10) =>
  readTableKey({ key, withControl: false }, index, rowCount, pageRows);

describe('table keys', () => {
  test('arrows move by one row and stop at the ends', () => {
    expect(press('ArrowDown', 3)).toEqual({ type: 'move', index: 4 });
    expect(press('ArrowUp', 3)).toEqual({ type: 'move', index: 2 });
    expect(press('ArrowUp', 0)).toEqual({ type: 'move', index: 0 });
    expect(press('ArrowDown', 99)).toEqual({ type: 'move', index: 99 });
  });

  test('the first key into the table lands on the first row', () => {
    expect(press('ArrowDown', -1)).toEqual({ type: 'move', index: 0 });
    expect(press('ArrowUp', -1)).toEqual({ type: 'move', index: 0 });
  });

  test('a page keeps one row of what was seen, and a window of one row still moves', () => {
    expect(press('PageDown', 20)).toEqual({ type: 'move', index: 29 });
    expect(press('PageUp', 20)).toEqual({ type: 'move', index: 11 });
    expect(press('PageDown', 95)).toEqual({ type: 'move', index: 99 });
    expect(press('PageDown', 20, 100, 1)).toEqual({ type: 'move', index: 21 });
  });

  test('Home and End go to the first and last row', () => {
    expect(press('Home', 50)).toEqual({ type: 'move', index: 0 });
    expect(press('End', 50)).toEqual({ type: 'move', index: 99 });
  });

  test('Enter opens and Space selects the active row, and neither without one', () => {
    expect(press('Enter', 5)).toEqual({ type: 'open' });
    expect(press(' ', 5)).toEqual({ type: 'toggle' });
    expect(press('Enter', -1)).toBeUndefined();
    expect(press(' ', -1)).toBeUndefined();
  });

  test('all is selected with Control only: a plain letter is left to the browser', () => {
    expect(readTableKey({ key: 'a', withControl: true }, 0, 3, 3)).toEqual({ type: 'select-all' });
    expect(readTableKey({ key: 'a', withControl: false }, 0, 3, 3)).toBeUndefined();
  });

  test('an empty table takes no key', () => {
    expect(press('ArrowDown', -1, 0)).toBeUndefined();
    expect(press('End', -1, 0)).toBeUndefined();
  });
});
