import { canGive, type Grant, type Reader } from '../../kernel/access.ts';
import { isRegion, scopeToRegion } from '../../kernel/scope.ts';
import type { Member } from '../store/store.ts';

export function canInvite(reader: Reader): boolean {
  return reader.grants.some(({ role }) => role !== 'tutor');
}

export function isAdministrator(grants: readonly Grant[]): boolean {
  return grants.some(({ role, scope }) => role === 'admin' && isRegion(scope));
}

/** Whether a grant means something on a server of this region; an administrator is one of the whole region. */
export function isGrantOfRegion(grant: Grant, region: string): boolean {
  return scopeToRegion(grant.scope) === region && (grant.role !== 'admin' || isRegion(grant.scope));
}

/** Whether `reader` may act on all that `member` is: sign them in on a new phone, for one. */
export function coversMember(reader: Reader, member: Member): boolean {
  return member.grants.length > 0 && member.grants.every((grant) => canGive(reader.grants, grant));
}

/**
 * Whether `reader` may say what becomes of the member's devices. A tutor's other municipalities don't stand in the way:
 * whoever lost a phone is helped by the first coordinator they reach. A coordinator's or an administrator's do.
 */
export function answersForDevices(reader: Reader, member: Member): boolean {
  if (isAdministrator(reader.grants)) return true;
  return (
    member.grants.some((grant) => canGive(reader.grants, grant)) &&
    member.grants.every((grant) => grant.role === 'tutor' || canGive(reader.grants, grant))
  );
}

/** @returns the grants that the reader may see, `undefined` when the member isn't theirs to see */
export function viewGrants(reader: Reader, member: Member): readonly Grant[] | undefined {
  if (isAdministrator(reader.grants)) return member.grants;
  const visible = member.grants.filter((grant) => canGive(reader.grants, grant));
  return visible.length > 0 ? visible : undefined;
}

/**
 * @returns what the member's grants become: those outside the reader's right stay as they are, the wanted
 * ones replace the rest. `undefined` when a wanted one is neither in the reader's right nor there already.
 */
export function replaceGrants(
  reader: Reader,
  current: readonly Grant[],
  wanted: readonly Grant[],
): readonly Grant[] | undefined {
  const untouchable = current.filter((grant) => !canGive(reader.grants, grant));
  const given = wanted.filter((grant) => !hasGrant(untouchable, grant));
  if (!given.every((grant) => canGive(reader.grants, grant))) return undefined;
  return dropRepeatedGrants([...untouchable, ...given]);
}

export function dropRepeatedGrants(grants: readonly Grant[]): readonly Grant[] {
  return grants.filter((grant, index) => !hasGrant(grants.slice(0, index), grant));
}

function hasGrant(grants: readonly Grant[], { role, scope }: Grant): boolean {
  return grants.some((grant) => grant.role === role && grant.scope === scope);
}
