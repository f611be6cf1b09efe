import { type Finding, findPersonalData } from '../../guard/index.ts';
import { PLACE_NAME_CHARACTERS_AT_MOST, placeKind } from './record.ts';

export type PlaceNameProblem =
  | { readonly type: 'missing' }
  | { readonly type: 'too-long' }
  | { readonly type: 'personal-data'; readonly finding: Finding };

/** What stops a name from being saved. A street or a person's name may well be a place's name. */
export function findPlaceNameProblem(name: string): PlaceNameProblem | undefined {
  const finding = findPersonalDataInName(name);
  if (finding !== undefined) return { type: 'personal-data', finding };
  if (name.trim() === '') return { type: 'missing' };
  if (name.trim().length > PLACE_NAME_CHARACTERS_AT_MOST) return { type: 'too-long' };
  return undefined;
}

function findPersonalDataInName(name: string): Finding | undefined {
  const allowed = placeKind.fields.name?.freeText?.mayContain ?? [];
  return findPersonalData(name).find(({ kind, severity }) => severity === 'stop' && !allowed.includes(kind));
}
