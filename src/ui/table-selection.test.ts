import { describe, expect, test } from 'vitest';
import {
  measureSelection,
  type Selection,
  toggleAllShown,
  toggleRange,
  toggleRow,
} from './table-selection.ts';

const shown = ['a', 'b', 'c', 'd', 'e'];
const selection = (keys: string[], anchor?: string): Selection => ({ keys: new Set(keys), anchor });

describe('table selection', () => {
  test('turning a row makes it the anchor, whether it was added or taken out', () => {
    expect(toggleRow(selection([]), 'b')).toEqual(selection(['b'], 'b'));
    expect(toggleRow(selection(['a', 'b']), 'b')).toEqual(selection(['a'], 'b'));
  });

  test('a range reaches from the anchor in both directions and keeps the anchor', () => {
    expect(toggleRange(selection(['b'], 'b'), 'd', shown)).toEqual(selection(['b', 'c', 'd'], 'b'));
    expect(toggleRange(selection(['d'], 'd'), 'b', shown)).toEqual(selection(['d', 'b', 'c'], 'd'));
  });

  test('a range to a selected row takes the whole range out', () => {
    expect(toggleRange(selection(['a', 'b', 'c', 'e'], 'a'), 'c', shown)).toEqual(selection(['e'], 'a'));
  });

  test('a range whose anchor is out of sight turns one row only', () => {
    expect(toggleRange(selection(['x'], 'x'), 'c', shown)).toEqual(selection(['x', 'c'], 'c'));
  });

  test('selecting all adds what is shown, and a second time takes only that out', () => {
    const all = toggleAllShown(new Set(['x', 'b']), shown);
    expect(all).toEqual(new Set(['x', ...shown]));
    expect(toggleAllShown(all, shown)).toEqual(new Set(['x']));
  });

  test('what is picked but not shown is not measured', () => {
    expect(measureSelection(new Set(['x']), shown)).toBe('none');
    expect(measureSelection(new Set(['x', 'a']), shown)).toBe('some');
    expect(measureSelection(new Set(shown), shown)).toBe('all');
    expect(measureSelection(new Set(['x']), [])).toBe('none');
  });

  test('the selection given is left untouched', () => {
    const before = selection(['a'], 'a');
    toggleRow(before, 'b');
    toggleRange(before, 'c', shown);
    toggleAllShown(before.keys, shown);
    expect(before).toEqual(selection(['a'], 'a'));
  });
});
