import { createStore } from 'zustand/vanilla';
import { useLiveValue, useServices, useWords } from '../../app/index.ts';
import { addDays, readHelsinkiTime } from '../../kernel/helsinki-time.ts';
import type { MissingNumbers, Store } from '../../store/index.ts';
import { useStore } from '../../ui/index.ts';
import type { Words } from '../../words/index.ts';
import { countMissing, findDays, findOnlyPlace, listNumbers, NOTHING_MISSING } from './missing-numbers.ts';

/** As long as a toast with its undo stands at the least. */
const UNDO_WITHIN_MS = 8_000;

/** What one has just taken note of is hidden at once and settled when it can't be undone any more. */
const settling = createStore<{ readonly isSettling: boolean }>(() => ({ isSettling: false }));

/** @returns nothing missing while it is read, and when the person has taken note */
export function useMissing(): MissingNumbers {
  const missing = useLiveValue((store) => store.readMissing(), [], NOTHING_MISSING);
  const isSettling = useStore(settling, (state) => state.isSettling);
  return isSettling ? NOTHING_MISSING : missing;
}

/** Takes note of all that is missing; to be taken back for eight seconds. */
export function useSettleMissing(): () => void {
  const { store, toasts } = useServices();
  const words = useWords();
  return () => {
    settling.setState({ isSettling: true });
    const timer = setTimeout(() => {
      void store.settleMissing().finally(() => settling.setState({ isSettling: false }));
    }, UNDO_WITHIN_MS);
    toasts.show({
      text: words.text('missing-settled'),
      durationMs: UNDO_WITHIN_MS,
      action: {
        label: words.text('missing-undo'),
        run: () => {
          clearTimeout(timer);
          settling.setState({ isSettling: false });
        },
      },
    });
  };
}

/** "Numerot 58–60, kirjoitettu tiistaina paikassa Pääkirjasto." */
export function useMissingSummary({ ranges, known }: MissingNumbers): string {
  const words = useWords();
  const { clock } = useServices();
  const placeId = findOnlyPlace(known);
  const place = useLiveValue((store) => findName(store, placeId), [placeId], undefined);
  const days = findDays(known);
  const numbers = { numbers: listNumbers(ranges), count: countMissing(ranges) };
  if (days === null) return words.text('missing-summary', numbers);
  const today = readHelsinkiTime(clock.nowMs()).day;
  const when =
    days.firstDay === days.lastDay
      ? describeDay(days.firstDay, today, words)
      : words.text('missing-between', { from: words.day(days.firstDay), to: words.day(days.lastDay) });
  if (place === undefined) return words.text('missing-summary-when', { ...numbers, when });
  return words.text('missing-summary-place', { ...numbers, when, place });
}

/** The name of a place's record, where the phone has it. */
export async function findName(store: Store, id: string | undefined): Promise<string | undefined> {
  if (id === undefined) return undefined;
  const name = (await store.find(id))?.data.name;
  return typeof name === 'string' ? name : undefined;
}

/** Today, yesterday and the weekdays of a week by name, an earlier day by its date. */
export function describeDay(day: string, today: string, words: Words): string {
  if (day === today) return words.text('missing-today');
  if (day === addDays(today, -1)) return words.text('missing-yesterday');
  if (day < addDays(today, -6) || day > today) return words.day(day);
  return words.text('missing-weekday', { weekday: new Date(`${day}T12:00:00Z`).getUTCDay() });
}
