import type { Change } from '../../kernel/change.ts';

export interface OutboxFile {
  /** "tukivihko-lahettamattomat-2026-11-22.json" */
  readonly name: string;
  readonly text: string;
}

/** What a phone holds that the server has not received, and whose it is. */
interface Unsent {
  readonly member: { readonly id: string; readonly name: string };
  readonly device: string;
  readonly epoch: string;
  readonly changes: readonly Change[];
}

/**
 * What has not reached the server, as a file that a person can keep and a coordinator can hand in.
 * Version 2: version 1 lacked `device` and `epoch`, without which the server can't count the numbers as arrived.
 * @param app the app's version, "0.1.0"
 * @param day local date, "2026-11-22"
 */
export function makeOutboxFile(
  { member, device, epoch, changes }: Unsent,
  app: string,
  day: string,
): OutboxFile {
  const content = {
    file: 'tukivihko-unsent-changes',
    version: 2,
    app,
    exportedOn: day,
    member: { id: member.id, name: member.name },
    device,
    epoch,
    changes,
  };
  return { name: `tukivihko-lahettamattomat-${day}.json`, text: `${JSON.stringify(content, null, 2)}\n` };
}
