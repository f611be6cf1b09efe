import { useState } from 'preact/hooks';
import {
  listLoggingScopes,
  useLiveValue,
  useReader,
  useScopeName,
  useServices,
  useWords,
} from '../../app/index.ts';
import { SelectField } from '../../ui/index.ts';

/** The municipality whose places are looked at: the one chosen here, the member's default, or the first. */
export function useOwnMunicipality(wanted?: string): {
  readonly scopes: readonly string[];
  readonly scope: string | undefined;
  choose(scope: string): void;
} {
  const { grants } = useReader();
  const { membership } = useServices();
  const scopes = listLoggingScopes(grants, membership.scopes);
  const preferred = useLiveValue((store) => store.recall('default-scope'), [], undefined);
  const [chosen, setChosen] = useState(wanted);
  const scope = [chosen, preferred].find((code) => typeof code === 'string' && scopes.includes(code));
  return { scopes, scope: typeof scope === 'string' ? scope : scopes[0], choose: setChosen };
}

interface MunicipalitySelectProps {
  readonly scopes: readonly string[];
  readonly value: string | undefined;
  onChange(scope: string | undefined): void;
  readonly label?: string | undefined;
  /** Offers all of them together under these words. */
  readonly allLabel?: string | undefined;
}

/** Shows nothing where there is nothing to choose. */
export function MunicipalitySelect({ scopes, value, onChange, label, allLabel }: MunicipalitySelectProps) {
  const words = useWords();
  const nameScope = useScopeName();
  if (scopes.length < 2) return null;
  return (
    <SelectField
      label={label ?? words.text('place-municipality')}
      options={scopes.map((code) => ({ value: code, label: nameScope(code) }))}
      value={value}
      onChange={onChange}
      emptyLabel={allLabel}
    />
  );
}
