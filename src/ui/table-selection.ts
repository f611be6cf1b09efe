/** The rows picked by key. `anchor` is the row that the next range starts from. */
export type Selection = { keys: ReadonlySet<string>; anchor: string | undefined };

/** Turns one row and makes it the anchor. */
export function toggleRow(selection: Selection, key: string): Selection {
  const keys = new Set(selection.keys);
  if (!keys.delete(key)) keys.add(key);
  return { keys, anchor: key };
}

/**
 * Gives every row between the anchor and `key` the state that `key` turns to; the anchor stays. Without an
 * anchor among `shownKeys` it is a plain turn of one row.
 */
export function toggleRange(selection: Selection, key: string, shownKeys: readonly string[]): Selection {
  const from = selection.anchor === undefined ? -1 : shownKeys.indexOf(selection.anchor);
  const to = shownKeys.indexOf(key);
  if (from < 0 || to < 0) return toggleRow(selection, key);
  const isAdding = !selection.keys.has(key);
  const keys = new Set(selection.keys);
  for (const between of shownKeys.slice(Math.min(from, to), Math.max(from, to) + 1)) {
    if (isAdding) keys.add(between);
    else keys.delete(between);
  }
  return { keys, anchor: selection.anchor };
}

export type SelectedShare = 'none' | 'some' | 'all';

/** How much of what is shown is picked; rows picked but filtered out of sight don't count. */
export function measureSelection(keys: ReadonlySet<string>, shownKeys: readonly string[]): SelectedShare {
  let picked = 0;
  for (const key of shownKeys) if (keys.has(key)) picked++;
  if (picked === 0) return 'none';
  return picked === shownKeys.length ? 'all' : 'some';
}

/** Picks all that is shown, or lets go of it when all of it was picked already. */
export function toggleAllShown(keys: ReadonlySet<string>, shownKeys: readonly string[]): ReadonlySet<string> {
  const next = new Set(keys);
  if (measureSelection(keys, shownKeys) === 'all') for (const key of shownKeys) next.delete(key);
  else for (const key of shownKeys) next.add(key);
  return next;
}
