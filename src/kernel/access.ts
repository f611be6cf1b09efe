/**
 * Who may read and write what. The server decides with it; a phone uses the same rules only
 * to hide what would be refused.
 */
import type { Audience, KindDefinition, Writer } from './kind.ts';
import type { RecordData } from './record.ts';
import { isRegion, scopeToRegion } from './scope.ts';

export type Role = 'tutor' | 'coordinator' | 'admin';
export const ROLES: readonly Role[] = ['tutor', 'coordinator', 'admin'];

/** A role in a municipality or a region. A coordinator of a region is a regional coordinator. */
export interface Grant {
  readonly role: Role;
  readonly scope: string;
}

export interface Reader {
  readonly member: string;
  readonly grants: readonly Grant[];
}

/** What a reader sees of one scope. Own records are always among it where `own` is not `none`. */
export interface ScopeView {
  readonly scope: string;
  /** `all`: every author's records of audience `own`; `mine`: only the reader's. */
  readonly own: 'all' | 'mine' | 'none';
  /** The other audiences that are open. */
  readonly audiences: readonly Audience[];
}

/** @returns `undefined` when nothing of the scope is open to the reader but what is public */
export function viewScope(reader: Reader, scope: string): ScopeView | undefined {
  const region = scopeToRegion(scope);
  const here = reader.grants.filter((grant) => grant.scope === scope);
  const above = reader.grants.filter((grant) => grant.scope === region && isRegion(grant.scope));
  if (here.length > 0 || above.length > 0) {
    const readsAll = here.some((grant) => grant.role === 'coordinator');
    return { scope, own: readsAll ? 'all' : 'mine', audiences: ['scope', 'region', 'public'] };
  }
  const inRegion = reader.grants.some((grant) => scopeToRegion(grant.scope) === region);
  if (!inRegion) return undefined;
  const audiences: readonly Audience[] = isRegion(scope)
    ? ['scope', 'region', 'public']
    : ['region', 'public'];
  return { scope, own: isRegion(scope) ? 'mine' : 'none', audiences };
}

export function canRead(
  reader: Reader,
  record: { scope: string; author: string },
  audience: Audience,
): boolean {
  if (audience === 'public') return true;
  const view = viewScope(reader, record.scope);
  if (view === undefined) return false;
  if (view.audiences.includes(audience)) return true;
  if (view.own === 'all') return audience === 'own';
  return audience === 'own' && view.own === 'mine' && record.author === reader.member;
}

/** Whether the reader is one of the writers of something in this scope. */
export function isWriter(
  reader: Reader,
  writers: readonly Writer[],
  scope: string,
  author: string | undefined,
): boolean {
  return writers.some((writer) => {
    if (writer === 'author') return author === reader.member;
    const covering = reader.grants.filter(
      (grant) => grant.scope === scope || grant.scope === scopeToRegion(scope),
    );
    if (writer === 'member') return covering.length > 0;
    return covering.some((grant) => grant.role === 'coordinator' || grant.role === 'admin');
  });
}

/**
 * @returns the fields of `set` that the reader may not write; `delete` stands for deleting or restoring,
 * `scope` for not being allowed near the record at all
 */
export function findForbiddenFields(
  reader: Reader,
  definition: KindDefinition,
  current: { readonly scope: string; readonly author: string } | undefined,
  change: { readonly scope: string; readonly set: RecordData; readonly delete?: boolean },
): readonly string[] {
  if (current === undefined) {
    if (!isWriter(reader, definition.creators, change.scope, undefined)) return ['scope'];
  } else if (current.scope !== change.scope || !canRead(reader, current, definition.audience)) {
    return ['scope'];
  } else if (definition.merge === 'append-only' && Object.keys(change.set).length > 0) {
    return Object.keys(change.set);
  }
  const author = current === undefined ? reader.member : current.author;
  const forbidden = Object.keys(change.set).filter(
    (field) => !isWriter(reader, definition.fields[field]?.writers ?? ['author'], change.scope, author),
  );
  if (
    change.delete !== undefined &&
    !isWriter(reader, definition.removers ?? ['author'], change.scope, author)
  ) {
    forbidden.push('delete');
  }
  return forbidden;
}

/**
 * Whether somebody with `own` grants may give, take away and see this grant. An administrator of a region: any
 * in it. A coordinator of a region: tutors and coordinators in it. A coordinator of a municipality: tutors and
 * coordinators there.
 */
export function canGive(own: readonly Grant[], given: Grant): boolean {
  const region = scopeToRegion(given.scope);
  if (given.role === 'admin' && !isRegion(given.scope)) return false;
  return own.some(({ role, scope }) => {
    if (role === 'admin') return scope === region;
    return role === 'coordinator' && given.role !== 'admin' && (scope === given.scope || scope === region);
  });
}
