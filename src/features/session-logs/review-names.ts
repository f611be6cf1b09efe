import { useMemo } from 'preact/hooks';
import { useLiveValue, useScopeName, useServices, useWords } from '../../app/index.ts';

/** What ids are called; where a name isn't known here, a word says so. */
export interface ReviewNames {
  place(id: string): string;
  person(id: string): string;
  scope(code: string): string;
}

const PLACES_AT_MOST = 10_000;

export function useReviewNames(): ReviewNames {
  const words = useWords();
  const { membership } = useServices();
  const nameScope = useScopeName();
  const places = useLiveValue(
    async (store) => {
      const records = await store.list('place', {
        limit: PLACES_AT_MOST,
        includeDeleted: true,
        newestFirst: false,
      });
      return new Map(records.map(({ id, data }) => [id, typeof data.name === 'string' ? data.name : '']));
    },
    [],
    undefined,
  );
  return useMemo(() => {
    const names = new Map(membership.people.map(({ id, name }) => [id, name]));
    names.set(membership.member.id, membership.member.name);
    const unknownPlace = places === undefined ? '' : words.text('review-place-unknown');
    return {
      place: (id) => places?.get(id) || unknownPlace,
      person: (id) => names.get(id) ?? words.text('review-tutor-unknown'),
      scope: nameScope,
    };
  }, [words, places, membership]);
}
