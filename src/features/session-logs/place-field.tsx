import { useState } from 'preact/hooks';
import { useServices, useWords } from '../../app/index.ts';
import type { CommitFailure } from '../../store/index.ts';
import { Button, ButtonRow, ChoiceGroup, SearchField } from '../../ui/index.ts';
import { CommitFailureNotice } from './commit-failure.tsx';
import { FirstPlaces } from './first-places.tsx';
import type { FieldExtras } from './form-field.tsx';
import { fieldKey } from './labels.ts';
import type { ProposedPlaceType } from './place-options.ts';
import type { PlaceProposalProps } from './place-proposal.tsx';
import { useLoaded } from './use-loaded.ts';
import type { PlaceChoice } from './use-places.tsx';

const SHOWN_AT_FIRST = 6;
const SEARCHED_FROM = 12;

export interface PlaceFieldProps extends FieldExtras {
  readonly scope: string;
  readonly places: PlaceChoice;
  readonly value: string | undefined;
  onChange(place: string): void;
}

/** A place from the municipality's list, or one that the tutor proposes for it. */
export function PlaceField({ scope, places, value, onChange, ...extras }: PlaceFieldProps) {
  const words = useWords();
  const { store, ids } = useServices();
  const [isWhole, setWhole] = useState(false);
  const [isProposing, setProposing] = useState(false);
  const [search, setSearch] = useState('');
  const [failure, setFailure] = useState<CommitFailure>();

  async function propose(name: string, type: ProposedPlaceType): Promise<void> {
    const record = ids.next();
    const committed = await store.commit([{ kind: 'place', record, scope, set: { name, type } }]);
    setFailure(committed.ok ? undefined : committed.failure);
    if (!committed.ok) return;
    setProposing(false);
    onChange(record);
    requestAnimationFrame(() => document.getElementById(extras.name)?.focus());
  }

  const shown = pickShown(places, value, isWhole, search);
  const hiddenCount = places.offered.length - shown.length;
  const hasNone = places.isRead && places.offered.length === 0;
  return (
    <div class="log-place">
      {isWhole && places.offered.length >= SEARCHED_FROM && (
        <SearchField
          label={words.text('log-place-search')}
          value={search}
          onInput={setSearch}
          clearLabel={words.text('log-search-clear')}
        />
      )}
      {hasNone ? (
        <FirstPlaces {...extras} onPropose={propose} />
      ) : (
        <ChoiceGroup
          {...extras}
          legend={words.text(fieldKey('place'))}
          required
          compact
          options={shown.map(({ id, name, isProposed }) => ({
            value: id,
            label: name,
            hint: isProposed ? words.text('log-place-proposed') : undefined,
          }))}
          value={value}
          onChange={(place) => place !== undefined && onChange(place)}
        />
      )}
      {isWhole && search !== '' && shown.length === 0 && <p>{words.text('log-place-not-found')}</p>}
      {!isProposing && (
        <ButtonRow>
          {hiddenCount > 0 && !isWhole && (
            <Button kind="quiet" icon="chevron-down" onClick={() => setWhole(true)}>
              {words.text('log-place-others', { count: hiddenCount })}
            </Button>
          )}
          <Button kind="quiet" icon="plus" onClick={() => setProposing(true)}>
            {words.text('log-place-propose')}
          </Button>
        </ButtonRow>
      )}
      {isProposing && (
        <LatePlaceProposal
          places={places.all}
          startsWith={search}
          onPropose={propose}
          onPick={(place) => {
            setProposing(false);
            onChange(place);
          }}
          onCancel={() => setProposing(false)}
        />
      )}
      {failure !== undefined && <CommitFailureNotice failure={failure} />}
    </div>
  );
}

function LatePlaceProposal(props: PlaceProposalProps) {
  const words = useWords();
  const loaded = useLoaded(async () => (await import('./place-proposal.tsx')).PlaceProposal);
  if (loaded === undefined) return <p>{words.text('log-opening')}</p>;
  if (loaded === 'failed') return <p>{words.text('log-part-failed')}</p>;
  return <loaded.part {...props} />;
}

/** The chosen place is always among them. */
function pickShown(places: PlaceChoice, value: string | undefined, isWhole: boolean, search: string) {
  const wanted = search.trim().toLowerCase();
  const rows = isWhole
    ? places.offered.filter(({ name }) => name.toLowerCase().includes(wanted))
    : places.offered.slice(0, SHOWN_AT_FIRST);
  const chosen = places.all.find(({ id }) => id === value);
  return chosen === undefined || rows.includes(chosen) || wanted !== '' ? rows : [chosen, ...rows];
}
