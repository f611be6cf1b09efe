import { useWords } from '../../app/index.ts';
import { removeFinding } from '../../guard/index.ts';
import { Button, ChoiceGroup, Notice, SelectField, Stack, TextField } from '../../ui/index.ts';
import type { ListedPlace, PlaceType } from './place-list.ts';
import { findPlaceNameProblem, type PlaceNameProblem } from './place-name.ts';
import { PLACE_NAME_CHARACTERS_AT_MOST, PLACE_TYPES } from './record.ts';
import { findSimilarNames } from './similar-names.ts';

export interface PlaceDraft {
  readonly name: string;
  readonly type: PlaceType | undefined;
}

export const NAME_FIELD = 'place-name';
export const TYPE_FIELD = 'place-type';
const NAMED_AT_MOST = 3;

interface PlaceFieldsProps {
  readonly draft: PlaceDraft;
  onChange(draft: PlaceDraft): void;
  /** The municipality's other places, among which the same one may stand already. */
  readonly others: readonly ListedPlace[];
  /** Whether an attempt to save has been made: an empty field is an error only then. */
  readonly isChecked: boolean;
  /** `list` where height is scarce. */
  readonly typeAs?: 'chips' | 'list';
}

export function PlaceFields({ draft, onChange, others, isChecked, typeAs = 'chips' }: PlaceFieldsProps) {
  const words = useWords();
  const problem = findPlaceNameProblem(draft.name);
  const isShown = problem !== undefined && (isChecked || problem.type === 'personal-data');
  const similar = findSimilarNames(draft.name, others).slice(0, NAMED_AT_MOST);
  const type = {
    options: PLACE_TYPES.map((value) => ({ value, label: words.text(`place-type-${value}`) })),
    value: draft.type,
    onChange: (value: PlaceType | undefined) => onChange({ ...draft, type: value }),
    error: isChecked && draft.type === undefined ? words.text('place-type-missing') : undefined,
    required: true,
  };
  return (
    <Stack>
      <TextField
        id={NAME_FIELD}
        label={words.text('place-name')}
        hint={words.text('place-name-hint')}
        value={draft.name}
        onInput={(name) => onChange({ ...draft, name })}
        error={isShown ? nameProblemText(words.text, problem) : undefined}
        maxLength={PLACE_NAME_CHARACTERS_AT_MOST}
        required
        autoCapitalize="sentences"
        enterKeyHint="done"
      />
      {problem?.type === 'personal-data' && (
        <Button
          icon="trash"
          onClick={() => onChange({ ...draft, name: removeFinding(draft.name, problem.finding) })}
        >
          {words.text('place-name-remove', {
            text: draft.name.slice(problem.finding.start, problem.finding.end),
          })}
        </Button>
      )}
      {similar.length > 0 && (
        <Notice tone="info" role="status" title={words.text('place-similar', { count: similar.length })}>
          <ul>
            {similar.map(({ id, name, state }) => (
              <li key={id}>
                {name} ({words.text(`place-state-${state}`)})
              </li>
            ))}
          </ul>
          {words.text('place-similar-next')}
        </Notice>
      )}
      {typeAs === 'list' ? (
        <SelectField {...type} id={TYPE_FIELD} label={words.text('place-type')} />
      ) : (
        <ChoiceGroup {...type} name={TYPE_FIELD} legend={words.text('place-type')} compact />
      )}
    </Stack>
  );
}

/** @returns what can be saved, or undefined after taking focus to what is missing */
export function readPlaceDraft({ name, type }: PlaceDraft): { name: string; type: PlaceType } | undefined {
  const isNameGood = findPlaceNameProblem(name) === undefined;
  if (isNameGood && type !== undefined) return { name, type };
  const target = document.getElementById(isNameGood ? TYPE_FIELD : NAME_FIELD);
  target?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
  return undefined;
}

function nameProblemText(
  text: (key: string, args?: Record<string, string>) => string,
  problem: PlaceNameProblem,
): string {
  if (problem.type !== 'personal-data') return text(`place-name-${problem.type}`);
  return text('place-name-personal', { what: text(`place-finding-${problem.finding.kind}`) });
}
