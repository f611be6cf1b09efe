import { useState } from 'preact/hooks';
import { useScopeName, useWords } from '../../app/index.ts';
import { isRegion } from '../../kernel/scope.ts';
import { MultiChoiceGroup, SearchField, Stack } from '../../ui/index.ts';

const SEARCHED_FROM = 12;

interface ScopePickerProps {
  readonly legend: string;
  readonly scopes: readonly string[];
  readonly values: readonly string[];
  onChange(values: readonly string[]): void;
  readonly error?: string | undefined;
}

/** Municipalities, or the whole region instead of them. */
export function ScopePicker({ legend, scopes, values, onChange, error }: ScopePickerProps) {
  const words = useWords();
  const nameScope = useScopeName();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const shown = scopes.filter(
    (scope) => values.includes(scope) || nameScope(scope).toLowerCase().includes(wanted),
  );
  const change = (next: readonly string[]) => {
    const added = next.find((scope) => !values.includes(scope));
    if (added === undefined) return onChange(next);
    onChange(isRegion(added) ? [added] : next.filter((scope) => !isRegion(scope)));
  };
  return (
    <Stack gap="sm">
      {scopes.length >= SEARCHED_FROM && (
        <SearchField
          label={words.text('people-scope-search')}
          value={search}
          onInput={setSearch}
          clearLabel={words.text('people-search-clear')}
        />
      )}
      <MultiChoiceGroup
        name="people-scopes"
        legend={legend}
        compact
        required
        options={shown.map((value) => ({
          value,
          label: isRegion(value)
            ? words.text('people-whole-region', { region: nameScope(value) })
            : nameScope(value),
        }))}
        values={values}
        onChange={change}
        error={error}
      />
    </Stack>
  );
}
