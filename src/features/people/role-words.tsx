import { useScopeName, useWords } from '../../app/index.ts';
import type { Grant } from '../../kernel/access.ts';
import { type GrantGroup, groupGrants } from './rights.ts';

const NAMED_AT_MOST = 4;

export interface RoleWords {
  /** "Digituutori: Kuusamo, Oulu" */
  sayGroup(group: GrantGroup): string;
  /** "Digituutori, Kuusamo" */
  sayGrant(grant: Grant): string;
  /** Every role on its own line. */
  sayAll(grants: readonly Grant[]): readonly string[];
}

export function useRoleWords(): RoleWords {
  const words = useWords();
  const nameScope = useScopeName();
  const sayScopes = (scopes: readonly string[]) => {
    const named = scopes.slice(0, NAMED_AT_MOST).map(nameScope).join(', ');
    const rest = scopes.length - NAMED_AT_MOST;
    return rest > 0 ? words.text('people-scopes-more', { named, count: rest }) : named;
  };
  const sayGroup = ({ role, scopes }: GrantGroup) =>
    words.text('people-role-in', { role: words.text(`people-role-${role}`), where: sayScopes(scopes) });
  return {
    sayGroup,
    sayGrant: (grant) => groupGrants([grant]).map(sayGroup).join(),
    sayAll: (grants) => groupGrants(grants).map(sayGroup),
  };
}
