import * as v from 'valibot';
import type { Change } from '../../kernel/change.ts';
import { readHelsinkiTime } from '../../kernel/helsinki-time.ts';
import { isUuid } from '../../kernel/ids.ts';
import { fail, type Result, succeed } from '../../kernel/result.ts';
import { PUSH_LIMIT_CHANGES } from '../../kernel/wire.ts';

/** What a phone could not send, as its member saved it to a file. */
export interface UnsentFile {
  readonly member: { readonly id: string; readonly name: string };
  readonly device: string;
  readonly epoch: string;
  readonly changes: readonly Change[];
}

/** Also the end of the key that says so. `older`: made by a version that left out the device. */
export type UnsentFileFailure = 'too-large' | 'not-json' | 'other-file' | 'older' | 'empty';

export const FILE_BYTES_AT_MOST = 50_000_000;

const uuid = v.custom<string>(isUuid);
const markSchema = v.object({ file: v.literal('tukivihko-unsent-changes'), version: v.number() });
const fileSchema = v.object({
  member: v.object({ id: uuid, name: v.string() }),
  device: uuid,
  epoch: uuid,
  // The server looks at each change by itself: a bad one costs no other.
  changes: v.array(v.custom<Change>((change) => typeof change === 'object' && change !== null)),
});

export function readUnsentFile(text: string): Result<UnsentFile, UnsentFileFailure> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return fail('not-json');
  }
  const mark = v.safeParse(markSchema, content);
  if (!mark.success) return fail('other-file');
  if (mark.output.version < 2) return fail('older');
  const parsed = v.safeParse(fileSchema, content);
  if (!parsed.success) return fail('other-file');
  return parsed.output.changes.length === 0 ? fail('empty') : succeed(parsed.output);
}

/** In the sizes in which the server takes them, in the order of their numbers. */
export function splitChanges(changes: readonly Change[]): readonly (readonly Change[])[] {
  const ordered = [...changes].sort((a, b) => a.n - b.n);
  const parts: Change[][] = [];
  let bytes = 0;
  for (const change of ordered) {
    const size = JSON.stringify(change).length * 3;
    const last = parts.at(-1);
    if (last === undefined || last.length === PUSH_LIMIT_CHANGES || bytes + size > PART_BYTES) {
      parts.push([change]);
      bytes = size;
    } else {
      last.push(change);
      bytes += size;
    }
  }
  return parts;
}

/** Well under the limit of a push; counted with three bytes a character, the most that text takes. */
const PART_BYTES = 900_000;

/** @returns the first and last local date on which they were written, "2026-11-22"; undefined when none tells */
export function readPeriod(
  changes: readonly Change[],
): { readonly from: string; readonly to: string } | undefined {
  const days = changes.flatMap(({ at }) => (Number.isFinite(at) ? [readHelsinkiTime(at).day] : [])).sort();
  const [from] = days;
  const to = days.at(-1);
  return from === undefined || to === undefined ? undefined : { from, to };
}
