import { useCallback, useEffect, useState } from 'preact/hooks';
import type { FieldValue } from '../kernel/record.ts';
import type { ApiFailure } from './api.ts';
import { useServices } from './services.tsx';

export interface KeptAnswer<Answer> {
  /** The last answer, from the server or from the phone's memory; undefined before the first. */
  readonly answer: Answer | undefined;
  readonly fetchedAtMs: number | undefined;
  readonly isReading: boolean;
  /** Why the answer isn't fresh. */
  readonly failure: ApiFailure | undefined;
  refresh(): void;
}

/** An answer of another shape than expected reads as a failure of the server. */
const STRANGE_ANSWER: ApiFailure = {
  type: 'refused',
  status: 200,
  failure: { code: 'server-error' },
  retryAfterSeconds: null,
};

/**
 * What only the server knows: asked anew each time a screen opens, the last answer kept for when there is no network.
 * @param read takes the answer apart; the same function at each call
 * @param keptAs the preference under which the answer stays on the phone
 */
export function useKeptAnswer<Answer extends FieldValue>(
  path: string,
  read: (answer: unknown) => Answer | undefined,
  keptAs: string,
): KeptAnswer<Answer> {
  const { api, store, clock } = useServices();
  const [kept, setKept] = useState<{ readonly fetchedAtMs: number; readonly answer: Answer }>();
  const [failure, setFailure] = useState<ApiFailure>();
  const [isReading, setReading] = useState(true);

  const refresh = useCallback(async () => {
    setReading(true);
    const asked = await api.request('GET', path);
    setReading(false);
    if (!asked.ok) return setFailure(asked.failure);
    const answer = read(asked.value);
    if (answer === undefined) return setFailure(STRANGE_ANSWER);
    const fetchedAtMs = clock.nowMs();
    setFailure(undefined);
    setKept({ fetchedAtMs, answer });
    await store.remember(keptAs, { fetchedAtMs, answer });
  }, [api, store, clock, path, read, keptAs]);

  useEffect(() => {
    void store.recall(keptAs).then((value) => {
      const remembered = readKept(value, read);
      setKept((now) => now ?? remembered);
    });
    void refresh();
  }, [store, refresh, read, keptAs]);

  return {
    answer: kept?.answer,
    fetchedAtMs: kept?.fetchedAtMs,
    isReading,
    failure,
    refresh: () => void refresh(),
  };
}

function readKept<Answer>(
  value: FieldValue | undefined,
  read: (answer: unknown) => Answer | undefined,
): { readonly fetchedAtMs: number; readonly answer: Answer } | undefined {
  if (typeof value !== 'object' || value === null || !('fetchedAtMs' in value)) return undefined;
  const { fetchedAtMs, answer } = value as { readonly fetchedAtMs: unknown; readonly answer?: unknown };
  const known = read(answer);
  return typeof fetchedAtMs === 'number' && known !== undefined ? { fetchedAtMs, answer: known } : undefined;
}
