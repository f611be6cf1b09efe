import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Grant, Reader } from '../kernel/access.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Ids } from '../kernel/ids.ts';
import type { Store } from '../store/index.ts';
import type { SyncEngine } from '../sync/index.ts';
import type { Toasts } from '../ui/index.ts';
import type { Words } from '../words/index.ts';
import type { Api } from './api.ts';

type Membership = Awaited<ReturnType<Store['readMembership']>>;

/** What every screen of a signed-in member is given. The composition root builds it; nothing reaches past it. */
export interface Services {
  readonly store: Store;
  readonly sync: Pick<SyncEngine, 'status' | 'syncNow'>;
  readonly membership: Membership;
  readonly api: Api;
  readonly words: Words;
  readonly toasts: Toasts;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Marks a form as open until the returned function is called: an update waits meanwhile. */
  holdUpdates(): () => void;
  /**
   * Saves to a file what the server has not received, for a coordinator to hand in.
   * @returns the file's name; null when the phone's storage can't be read
   */
  saveUnsentFile(): Promise<string | null>;
}

const ServicesContext = createContext<Services | null>(null);

export function ServicesProvider({
  services,
  children,
}: {
  services: Services;
  children: ComponentChildren;
}) {
  return <ServicesContext.Provider value={services}>{children}</ServicesContext.Provider>;
}

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('a screen was rendered outside the ServicesProvider');
  return services;
}

const WordsContext = createContext<Words | null>(null);

export function WordsProvider({ words, children }: { words: Words; children: ComponentChildren }) {
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>;
}

/** The words alone, also on screens before anyone has joined. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('a screen was rendered outside the WordsProvider');
  return words;
}

export type LiveValue<Value> =
  | { readonly state: 'reading' }
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly value: Value };

/**
 * Reads from the store and reads again whenever what was read changes, in this tab or another.
 * @param dependencies what `read` closes over
 */
export function useLive<Value>(
  read: (store: Store) => Promise<Value>,
  dependencies: readonly unknown[],
): LiveValue<Value> {
  const { store } = useServices();
  const [live, setLive] = useState<LiveValue<Value>>({ state: 'reading' });
  useEffect(
    () =>
      store.watch(
        read,
        (value) => setLive({ state: 'ready', value }),
        () => setLive({ state: 'failed' }),
      ),
    [store, ...dependencies],
  );
  return live;
}

/** @returns the value, or what stands in until it has been read */
export function useLiveValue<Value>(
  read: (store: Store) => Promise<Value>,
  dependencies: readonly unknown[],
  whileReading: Value,
): Value {
  const live = useLive(read, dependencies);
  return live.state === 'ready' ? live.value : whileReading;
}

export function useReader(): Reader {
  const { membership } = useServices();
  return { member: membership.member.id, grants: membership.grants };
}

/** @returns the scope's name in the language of the words; the code where the region doesn't have it */
export function useScopeName(): (scope: string) => string {
  const { membership } = useServices();
  const { language } = useWords();
  return (scope) => {
    const named = membership.scopes.find(({ code }) => code === scope);
    if (named === undefined) return scope;
    return { fi: named.nameFi, sv: named.nameSv, en: named.nameEn }[language];
  };
}

/** Keeps an offered update waiting while the component is mounted: for forms. */
export function useHeldUpdates(): void {
  const { holdUpdates } = useServices();
  const hold = useRef(holdUpdates);
  useEffect(() => hold.current(), []);
}

/** @returns the municipalities in which the grants let one log help, each once: by name first, else all of the region */
export function listLoggingScopes(grants: readonly Grant[], scopes: Membership['scopes']): readonly string[] {
  const named = grants.map(({ scope }) => scope).filter((scope) => !scope.startsWith('r'));
  if (named.length > 0 && named.length === grants.length) return [...new Set(named)];
  const others = scopes.map(({ code }) => code).filter((code) => !code.startsWith('r'));
  return [...new Set([...named, ...others])];
}
