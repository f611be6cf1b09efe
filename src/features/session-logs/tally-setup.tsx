import { useState } from 'preact/hooks';
import { useScopeName, useWords } from '../../app/index.ts';
import { EmptyState, SelectField } from '../../ui/index.ts';
import { fieldId } from './form-field.tsx';
import { PlaceField } from './place-field.tsx';
import { usePlaces } from './use-places.tsx';

interface TallySetupProps {
  readonly scope: string;
  readonly scopes: readonly string[];
  readonly recentPlaces: readonly string[];
  onBegin(scope: string, place: string): void;
}

/** Where the counting happens: the only thing that must be known before the first tap. */
export function TallySetup({ scope: firstScope, scopes, recentPlaces, onBegin }: TallySetupProps) {
  const words = useWords();
  const scopeName = useScopeName();
  const [scope, setScope] = useState(firstScope);
  const places = usePlaces(scope, recentPlaces);
  if (scopes.length === 0) {
    return (
      <EmptyState icon="map-pin" title={words.text('log-no-scope')}>
        <p>{words.text('log-no-scope-next')}</p>
      </EmptyState>
    );
  }
  return (
    <div class="log-fields">
      <p>{words.text('log-tally-where')}</p>
      {scopes.length > 1 && (
        <SelectField
          label={words.text('log-field-scope')}
          options={scopes.map((code) => ({ value: code, label: scopeName(code) }))}
          value={scope === '' ? undefined : scope}
          onChange={(chosen) => chosen !== undefined && setScope(chosen)}
        />
      )}
      {scope !== '' && (
        <PlaceField
          name={fieldId('place')}
          error={undefined}
          hint={undefined}
          scope={scope}
          places={places}
          value={undefined}
          onChange={(place) => onBegin(scope, place)}
        />
      )}
    </div>
  );
}
