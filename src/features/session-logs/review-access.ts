import type { Grant } from '../../kernel/access.ts';
import { isRegion } from '../../kernel/scope.ts';

/** @returns the municipalities whose single logs the grants open: those granted by name to a coordinator, each once */
export function listReviewedScopes(grants: readonly Grant[]): readonly string[] {
  const scopes = grants.filter(({ role, scope }) => role === 'coordinator' && !isRegion(scope));
  return [...new Set(scopes.map(({ scope }) => scope))];
}
