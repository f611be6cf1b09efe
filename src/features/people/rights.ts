import { canGive, type Grant, type Reader, type Role } from '../../kernel/access.ts';
import { isRegion } from '../../kernel/scope.ts';
import type { NamedScope } from '../../kernel/scope-names.ts';

/** @returns the scopes in which somebody may give the role, in the order of `scopes` */
export function listGivableScopes(
  own: readonly Grant[],
  role: Role,
  scopes: readonly NamedScope[],
): readonly string[] {
  return scopes.map(({ code }) => code).filter((scope) => canGive(own, { role, scope }));
}

export function isCoordinator({ grants }: Reader): boolean {
  return grants.some(({ role }) => role !== 'tutor');
}

/** A role as it is spoken of: a coordinator of a whole region has a name of their own. */
export type NamedRole = 'admin' | 'region-coordinator' | 'coordinator' | 'tutor';

export interface GrantGroup {
  readonly role: NamedRole;
  readonly scopes: readonly string[];
}

const ROLE_ORDER: readonly NamedRole[] = ['admin', 'region-coordinator', 'coordinator', 'tutor'];

/** Grants gathered by role, the widest role first. */
export function groupGrants(grants: readonly Grant[]): readonly GrantGroup[] {
  return ROLE_ORDER.map((role) => ({
    role,
    scopes: grants.filter((grant) => nameRole(grant) === role).map(({ scope }) => scope),
  })).filter(({ scopes }) => scopes.length > 0);
}

function nameRole({ role, scope }: Grant): NamedRole {
  return role === 'coordinator' && isRegion(scope) ? 'region-coordinator' : role;
}

export interface GrantDifference {
  readonly added: readonly Grant[];
  readonly removed: readonly Grant[];
}

export function compareGrants(before: readonly Grant[], after: readonly Grant[]): GrantDifference {
  return {
    added: after.filter((grant) => !hasGrant(before, grant)),
    removed: before.filter((grant) => !hasGrant(after, grant)),
  };
}

export function hasGrant(grants: readonly Grant[], { role, scope }: Grant): boolean {
  return grants.some((grant) => grant.role === role && grant.scope === scope);
}
