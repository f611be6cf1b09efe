import { type Reader, type ScopeView, viewScope } from '../../kernel/access.ts';
import { listMunicipalities } from '../../kernel/scope-names.ts';
import { type Cursor, viewToMark } from './cursor.ts';

/** A stretch of a scope that the device has not seen: `after < seq ≤ upTo`. */
export interface Stretch {
  readonly view: ScopeView;
  readonly after: number;
  readonly upTo: number;
}

export interface PullPlan {
  /** Scopes that the device drops first. */
  readonly resets: readonly string[];
  /** Every scope open to the reader, those with nothing new too. */
  readonly stretches: readonly Stretch[];
}

/** The region first: what everybody shares is there. Then what was granted by name, then the rest. */
export function listScopes(reader: Reader, region: string): readonly string[] {
  const codes = listMunicipalities(region).map(({ code }) => code);
  const isGranted = (code: string) => reader.grants.some(({ scope }) => scope === code);
  return [region, ...codes.filter(isGranted), ...codes.filter((code) => !isGranted(code))];
}

/**
 * @param cursor `undefined` for the very first pull, `unreadable` for one of no use
 * @param seqs the counters, read before any record: what is written afterwards belongs to the next pull
 */
export function planPull(
  reader: Reader,
  region: string,
  installation: string,
  seqs: ReadonlyMap<string, number>,
  cursor: Cursor | 'unreadable' | undefined,
): PullPlan {
  const scopes = listScopes(reader, region);
  const known = typeof cursor === 'object' ? cursor.scopes : new Map<string, never>();
  const isRestored = [...known].some(([scope, { seq }]) => seq > (seqs.get(scope) ?? 0));
  const isForeign =
    typeof cursor === 'object' && (cursor.installation !== installation || cursor.member !== reader.member);
  const isUseless = cursor === 'unreadable' || isForeign || isRestored;
  const resets = new Set(isUseless ? [...scopes, ...known.keys()] : []);
  const views = scopes.flatMap((scope) => viewScope(reader, scope) ?? []);
  const marks = new Map(views.map((view) => [view.scope, viewToMark(view)]));
  for (const [scope, mark] of known) {
    if (mark.view !== marks.get(scope)) resets.add(scope);
  }
  const stretches = views.map((view) => ({
    view,
    after: resets.has(view.scope) ? 0 : (known.get(view.scope)?.seq ?? 0),
    upTo: seqs.get(view.scope) ?? 0,
  }));
  return { resets: [...resets], stretches };
}
