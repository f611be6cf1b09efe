import type { OutboxRow } from '../../store/index.ts';

export interface OutboxFile {
  /** "tukivihko-lahettamattomat-2026-11-22.json" */
  readonly name: string;
  readonly text: string;
}

/**
 * What has not reached the server, as a file that a person can keep and hand to a coordinator.
 * @param member who wrote it
 * @param day local date, "2026-11-22"
 */
export function makeOutboxFile(
  member: { readonly id: string; readonly name: string },
  rows: readonly OutboxRow[],
  app: string,
  day: string,
): OutboxFile {
  const content = {
    file: 'tukivihko-unsent-changes',
    version: 1,
    app,
    exportedOn: day,
    member: { id: member.id, name: member.name },
    changes: rows.map(({ change }) => change),
  };
  return { name: `tukivihko-lahettamattomat-${day}.json`, text: `${JSON.stringify(content, null, 2)}\n` };
}
