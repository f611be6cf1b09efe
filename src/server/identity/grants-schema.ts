import * as v from 'valibot';
import { type Grant, ROLES } from '../../kernel/access.ts';
import { dropRepeatedGrants, isGrantOfRegion } from './rights.ts';

const GRANTS_LIMIT = 200;

/** Grants that mean something on a server of this region, each once. */
export function grantsSchema(region: string) {
  const grant = v.pipe(
    v.object({ role: v.picklist(ROLES), scope: v.string() }),
    v.check((value) => isGrantOfRegion(value, region)),
  );
  return v.pipe(
    v.array(grant),
    v.maxLength(GRANTS_LIMIT),
    v.transform((grants): readonly Grant[] => dropRepeatedGrants(grants)),
  );
}
