import { useState } from 'preact/hooks';
import { useWords } from '../../app/index.ts';
import { Button, Columns, Disclosure, SearchField, SelectField } from '../../ui/index.ts';
import { TOPICS } from './choices.ts';
import { fieldKey, valueKey } from './labels.ts';
import { NO_OWN_FILTERS, OWN_PERIODS, OWN_STATES, type OwnFilters } from './own-list.ts';

interface OwnFiltersPartProps {
  readonly filters: OwnFilters;
  onChange(filters: OwnFilters): void;
}

/** The search in sight, the rest behind one line that says what is chosen. */
export function OwnFiltersPart({ filters, onChange }: OwnFiltersPartProps) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const chosen = [
    words.text(`log-period-${filters.period}`),
    ...(filters.state === '' ? [] : [words.text(`log-filter-${filters.state}`)]),
    ...(filters.topic === '' ? [] : [words.text(valueKey('topics', filters.topic))]),
  ];
  const isFiltered = filters.state !== '' || filters.topic !== '' || filters.period !== NO_OWN_FILTERS.period;
  return (
    <div class="log-filters">
      <SearchField
        label={words.text('log-search')}
        hideLabel
        placeholder={words.text('log-search')}
        value={filters.text}
        onInput={(text) => onChange({ ...filters, text })}
        clearLabel={words.text('log-search-clear')}
      />
      <Disclosure
        open={isOpen}
        onToggle={setOpen}
        summary={
          <span class="log-summary">
            {words.text('log-filters')}
            <span class="log-summary-detail">{chosen.join(' · ')}</span>
          </span>
        }
      >
        <Columns minWidth="12rem">
          <SelectField
            label={words.text('log-filter-period')}
            options={OWN_PERIODS.map((period) => ({
              value: period,
              label: words.text(`log-period-${period}`),
            }))}
            value={filters.period}
            onChange={(period) => onChange({ ...filters, period: period ?? NO_OWN_FILTERS.period })}
          />
          <SelectField
            label={words.text('log-filter-state')}
            emptyLabel={words.text('log-filter-any')}
            options={OWN_STATES.map((state) => ({ value: state, label: words.text(`log-filter-${state}`) }))}
            value={filters.state === '' ? undefined : filters.state}
            onChange={(state) => onChange({ ...filters, state: state ?? '' })}
          />
          <SelectField
            label={words.text(fieldKey('topics'))}
            emptyLabel={words.text('log-filter-any')}
            options={TOPICS.map((topic) => ({ value: topic, label: words.text(valueKey('topics', topic)) }))}
            value={filters.topic === '' ? undefined : filters.topic}
            onChange={(topic) => onChange({ ...filters, topic: topic ?? '' })}
          />
        </Columns>
        {isFiltered && (
          <Button
            kind="quiet"
            icon="close"
            onClick={() => onChange({ ...NO_OWN_FILTERS, text: filters.text })}
          >
            {words.text('log-filters-clear')}
          </Button>
        )}
      </Disclosure>
    </div>
  );
}
