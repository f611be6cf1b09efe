import { useState } from 'preact/hooks';
import { useWords } from '../../app/index.ts';
import {
  Button,
  ChoiceGroup,
  Columns,
  DateField,
  Dialog,
  SearchField,
  SelectField,
  StatusTag,
} from '../../ui/index.ts';
import { OUTCOMES, TOPICS } from './choices.ts';
import { fieldKey, valueKey } from './labels.ts';
import {
  type ClearableFilter,
  clearFilter,
  listActiveFilters,
  NO_FILTERS,
  type ReviewFilters,
  SHOWN_STATES,
  type ShownState,
} from './review-filter.ts';
import type { ReviewNames } from './review-names.ts';
import { PERIODS } from './review-period.ts';

/** What can be chosen, each by id and in the order of its name. */
export interface FilterChoices {
  readonly scopes: readonly string[];
  readonly places: readonly string[];
  readonly tutors: readonly string[];
}

interface FiltersProps {
  readonly filters: ReviewFilters;
  readonly onChange: (filters: ReviewFilters) => void;
  readonly choices: FilterChoices;
  readonly names: ReviewNames;
  /** How many rows each state would show under the other filters. */
  readonly counts: Readonly<Record<ShownState, number>>;
  /** Fields in a sheet instead of beside each other. */
  readonly isNarrow: boolean;
}

export function ReviewFilterBar(props: FiltersProps) {
  const { filters, onChange, isNarrow } = props;
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const active = listActiveFilters(filters).filter((name) => name !== 'text').length;
  return (
    <section class="review-filters" aria-label={words.text('review-filters')}>
      <div class="review-filters-line">
        <SearchField
          label={words.text('review-search')}
          hideLabel
          placeholder={words.text('review-search')}
          value={filters.text}
          onInput={(text) => onChange({ ...filters, text })}
          clearLabel={words.text('review-search-clear')}
        />
        <Button
          icon="filter"
          aria-expanded={isNarrow ? undefined : isOpen}
          aria-haspopup={isNarrow ? 'dialog' : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          {words.text('review-filters-open', { count: active })}
        </Button>
      </div>
      <StateChoice {...props} />
      {isNarrow ? (
        <Dialog
          variant="sheet"
          open={isOpen}
          title={words.text('review-filters')}
          closeLabel={words.text('review-close')}
          onClose={() => setOpen(false)}
          footer={
            <Button kind="primary" block onClick={() => setOpen(false)}>
              {words.text('review-filters-show', { count: props.counts[filters.show] })}
            </Button>
          }
        >
          <FilterFields {...props} />
        </Dialog>
      ) : (
        isOpen && <FilterFields {...props} />
      )}
      <ActiveFilters {...props} />
    </section>
  );
}

function StateChoice({ filters, onChange, counts }: FiltersProps) {
  const words = useWords();
  return (
    <div class="review-states">
      <ChoiceGroup
        name="review-show"
        legend={words.text('review-filter-show')}
        hideLegend
        compact
        value={filters.show}
        options={SHOWN_STATES.map((show) => ({
          value: show,
          label: words.text(`review-show-${show}`, { count: counts[show] }),
        }))}
        onChange={(show) => show !== undefined && onChange({ ...filters, show })}
      />
    </div>
  );
}

function FilterFields({ filters, onChange, choices, names }: FiltersProps) {
  const words = useWords();
  const anyLabel = words.text('review-filter-any');
  return (
    <Columns minWidth="13rem">
      <SelectField
        label={words.text('review-filter-period')}
        value={filters.period}
        options={PERIODS.map((value) => ({ value, label: words.text(`review-period-${value}`) }))}
        onChange={(period = 'all') => onChange({ ...filters, period })}
      />
      {filters.period === 'between' && (
        <>
          <DateField
            label={words.text('review-filter-from')}
            value={filters.from}
            max={filters.to}
            onInput={(from) => onChange({ ...filters, from })}
          />
          <DateField
            label={words.text('review-filter-to')}
            value={filters.to}
            min={filters.from}
            onInput={(to) => onChange({ ...filters, to })}
          />
        </>
      )}
      {choices.scopes.length > 1 && (
        <SelectField
          label={words.text('review-filter-scope')}
          emptyLabel={anyLabel}
          value={filters.scope}
          options={choices.scopes.map((value) => ({ value, label: names.scope(value) }))}
          onChange={(scope = '') => onChange({ ...filters, scope })}
        />
      )}
      <SelectField
        label={words.text(fieldKey('place'))}
        emptyLabel={anyLabel}
        value={filters.place}
        options={choices.places.map((value) => ({ value, label: names.place(value) }))}
        onChange={(place = '') => onChange({ ...filters, place })}
      />
      <SelectField
        label={words.text('review-filter-topic')}
        emptyLabel={anyLabel}
        value={filters.topic === '' ? undefined : filters.topic}
        options={TOPICS.map((value) => ({ value, label: words.text(valueKey('topics', value)) }))}
        onChange={(topic) => onChange({ ...filters, topic: topic ?? '' })}
      />
      <SelectField
        label={words.text(fieldKey('outcome'))}
        emptyLabel={anyLabel}
        value={filters.outcome === '' ? undefined : filters.outcome}
        options={OUTCOMES.map((value) => ({ value, label: words.text(valueKey('outcome', value)) }))}
        onChange={(outcome) => onChange({ ...filters, outcome: outcome ?? '' })}
      />
      <SelectField
        label={words.text('review-filter-tutor')}
        emptyLabel={anyLabel}
        value={filters.tutor}
        options={choices.tutors.map((value) => ({ value, label: names.person(value) }))}
        onChange={(tutor = '') => onChange({ ...filters, tutor })}
      />
    </Columns>
  );
}

function ActiveFilters({ filters, onChange, names }: FiltersProps) {
  const words = useWords();
  const active = listActiveFilters(filters);
  if (active.length === 0) return null;
  return (
    <ul class="review-active" aria-label={words.text('review-filters-active')}>
      {active.map((name) => (
        <li key={name}>
          <StatusTag tone="info" icon="close" onClick={() => onChange(clearFilter(filters, name))}>
            <span class="ui-hidden">{words.text('review-filter-remove')} </span>
            {describeFilter(name, filters, words.text, words.day, names)}
          </StatusTag>
        </li>
      ))}
      <li>
        <button type="button" class="ui-link" onClick={() => onChange({ ...NO_FILTERS, show: filters.show })}>
          {words.text('review-filters-clear')}
        </button>
      </li>
    </ul>
  );
}

/** A filter in words: "Paikka: Pääkirjasto". */
export function describeFilter(
  name: ClearableFilter,
  filters: ReviewFilters,
  text: (key: string, args?: Record<string, string>) => string,
  day: (day: string) => string,
  names: ReviewNames,
): string {
  switch (name) {
    case 'text':
      return text('review-chip-text', { text: filters.text });
    case 'period':
      if (filters.period !== 'between') return text(`review-period-${filters.period}`);
      return `${filters.from && day(filters.from)} – ${filters.to && day(filters.to)}`;
    case 'scope':
      return names.scope(filters.scope);
    case 'place':
      return names.place(filters.place);
    case 'topic':
      return text(valueKey('topics', filters.topic));
    case 'outcome':
      return text(valueKey('outcome', filters.outcome));
    case 'tutor':
      return names.person(filters.tutor);
  }
}
