import * as v from 'valibot';
import type { ScopeView } from '../../kernel/access.ts';
import { isScope } from '../../kernel/scope.ts';

/** How far a device has read, and what it was shown then. Nothing in it opens anything: rights are the reader's of today. */
export interface Cursor {
  readonly installation: string;
  readonly member: string;
  readonly peopleVersion: number;
  readonly scopes: ReadonlyMap<string, ScopeMark>;
}

export interface ScopeMark {
  /** Everything up to here was seen. */
  readonly seq: number;
  /** `viewToMark` of the view through which it was seen. */
  readonly view: string;
}

const CURSOR_CHARACTERS_AT_MOST = 8_192;

const cursorSchema = v.object({
  v: v.literal(1),
  i: v.string(),
  m: v.string(),
  p: v.number(),
  s: v.record(
    v.pipe(
      v.string(),
      v.check((code) => isScope(code)),
    ),
    v.tuple([v.pipe(v.number(), v.safeInteger(), v.minValue(0)), v.string()]),
  ),
});

export function cursorToText(cursor: Cursor): string {
  const s: Record<string, [number, string]> = {};
  for (const [scope, { seq, view }] of cursor.scopes) s[scope] = [seq, view];
  const { installation: i, member: m, peopleVersion: p } = cursor;
  const json = JSON.stringify({ v: 1, i, m, p, s } satisfies v.InferInput<typeof cursorSchema>);
  return Buffer.from(json).toString('base64url');
}

/** @returns `undefined` for a text that this server never gave */
export function textToCursor(text: string): Cursor | undefined {
  if (text.length > CURSOR_CHARACTERS_AT_MOST) return undefined;
  const parsed = v.safeParse(cursorSchema, parseJson(Buffer.from(text, 'base64url').toString()));
  if (!parsed.success) return undefined;
  const { i, m, p, s } = parsed.output;
  const scopes = Object.entries(s).map(([scope, [seq, view]]) => [scope, { seq, view }] as const);
  return { installation: i, member: m, peopleVersion: p, scopes: new Map(scopes) };
}

/** Two views with the same mark show the same records to the same member. */
export function viewToMark({ own, audiences }: ScopeView): string {
  return `${own} ${audiences.join(' ')}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
