import type { ScopeView } from '../../kernel/access.ts';
import type { Audience } from '../../kernel/kind.ts';

/**
 * A lane is all of a scope that the same eyes may see: an audience, or for the audience `own` one author.
 * Whatever a reader sees of a scope is a few whole lanes.
 */
export function recordToLane(record: { readonly author: string }, audience: Audience): string {
  return audience === 'own' ? record.author : audience;
}

/** @returns the lanes that the view opens; `all` when none is closed, as in every view whose `own` is `all` */
export function viewToLanes(view: ScopeView, member: string): readonly string[] | 'all' {
  if (view.own === 'all') return 'all';
  return view.own === 'mine' ? [...view.audiences, member] : view.audiences;
}

/**
 * A lane of one scope as the database looks it up. It names the scope too, so that a query by lane fits one index and
 * a query by scope the other: left to choose, SQLite takes the wrong one.
 */
export function laneToKey(scope: string, lane: string): string {
  return `${scope} ${lane}`;
}

export function keyToLane(scope: string, key: string): string {
  return key.slice(scope.length + 1);
}
