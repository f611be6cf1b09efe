/** What a key asks of the table, or nothing when it is none of the table's business. */
export type TableMove =
  | { type: 'move'; index: number }
  | { type: 'open' }
  | { type: 'toggle' }
  | { type: 'select-all' };

export type KeyPress = { key: string; withControl: boolean };

/** `index` is -1 while no row is active; `pageRows` is how many rows show at once. */
export function readTableKey(
  press: KeyPress,
  index: number,
  rowCount: number,
  pageRows: number,
): TableMove | undefined {
  if (rowCount === 0) return undefined;
  const last = rowCount - 1;
  const to = (wanted: number): TableMove => ({ type: 'move', index: Math.min(last, Math.max(0, wanted)) });
  const step = Math.max(1, pageRows - 1);
  switch (press.key) {
    case 'ArrowDown':
      return to(index + 1);
    case 'ArrowUp':
      return to(index < 0 ? 0 : index - 1);
    case 'PageDown':
      return to(Math.max(0, index) + step);
    case 'PageUp':
      return to(Math.max(0, index) - step);
    case 'Home':
      return to(0);
    case 'End':
      return to(last);
    case 'Enter':
      return index < 0 ? undefined : { type: 'open' };
    case ' ':
      return index < 0 ? undefined : { type: 'toggle' };
    case 'a':
      return press.withControl ? { type: 'select-all' } : undefined;
    default:
      return undefined;
  }
}
