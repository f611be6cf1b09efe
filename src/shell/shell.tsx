import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { ErrorBoundary, LocationProvider, lazy } from 'preact-iso';
import { type Api, WordsProvider } from '../app/index.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Ids } from '../kernel/ids.ts';
import type { Me } from '../kernel/wire.ts';
import type { Store } from '../store/index.ts';
import type { SyncEngine } from '../sync/index.ts';
import { chooseLanguage, isLanguage, type Language, type Words } from '../words/index.ts';
import './install-prompt.ts';
import { announceAllWords, loadAllWords, loadFirstWords, withAllWords } from './load-words.ts';
import { Notebook } from './notebook.tsx';
import {
  type ColorScheme,
  readStoredColorScheme,
  readStoredLanguage,
  type ShellPreferences,
  ShellPreferencesContext,
  storeColorScheme,
  storeLanguage,
} from './preferences.ts';
import { StartFailure } from './start-failure.tsx';
import type { WorkerBridge } from './worker-bridge.ts';

/** A member's open store and its sync. */
export interface OpenNotebook {
  readonly store: Store;
  readonly sync: SyncEngine;
}

/** What the composition root gives the shell. */
export interface ShellParts {
  readonly api: Api;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly worker: WorkerBridge;
  readonly storage: Storage;
  /** The member who uses this phone now, or null before anyone has joined. */
  currentMember(): string | null;
  /** Rejects when the phone's storage can't be opened. */
  openNotebook(member: string): Promise<OpenNotebook>;
  /** Makes or reopens the notebook of whoever has just joined and makes it the current one. */
  beginNotebook(me: Me, device: string): Promise<OpenNotebook>;
  /** Nobody is signed in on this phone afterwards; what waits to be sent stays in the member's own notebook. */
  closeNotebook(notebook: OpenNotebook): Promise<void>;
  renewMe(notebook: OpenNotebook, me: Me): Promise<void>;
}

const JoinScreen = lazy(async () => (await withAllWords(() => import('./join/join-screen.tsx'))).JoinScreen);

type Stage =
  | { readonly at: 'opening' }
  | { readonly at: 'joining'; readonly device: string }
  | { readonly at: 'open'; readonly notebook: OpenNotebook; readonly isNew: boolean }
  | { readonly at: 'failed' };

export function Shell({ parts }: { parts: ShellParts }) {
  const preferences = usePreferences(parts.storage);
  const words = useLoadedWords(preferences.language);
  const [stage, setStage] = useState<Stage>({ at: 'opening' });

  useEffect(() => {
    const member = parts.currentMember();
    if (member === null) setStage({ at: 'joining', device: parts.ids.next() });
    else {
      parts.openNotebook(member).then(
        (notebook) => setStage({ at: 'open', notebook, isNew: false }),
        () => setStage({ at: 'failed' }),
      );
    }
  }, [parts]);

  const beginNotebook = useCallback(
    (me: Me, device: string) => {
      setStage({ at: 'opening' });
      parts.beginNotebook(me, device).then(
        (notebook) => {
          history.replaceState(null, '', '/welcome');
          setStage({ at: 'open', notebook, isNew: true });
        },
        () => setStage({ at: 'failed' }),
      );
    },
    [parts],
  );

  if (words === null || stage.at === 'opening') return <p class="starting">Tukivihko avautuu…</p>;
  return (
    <ShellPreferencesContext.Provider value={preferences}>
      <WordsProvider words={words}>
        {stage.at === 'failed' && <StartFailure onRetry={() => location.reload()} />}
        {stage.at === 'joining' && (
          <ErrorBoundary>
            <JoinScreen
              api={parts.api}
              words={words}
              language={preferences.language}
              onLanguage={preferences.setLanguage}
              deviceId={stage.device}
              onJoined={beginNotebook}
            />
          </ErrorBoundary>
        )}
        {stage.at === 'open' && (
          <LocationProvider>
            <Notebook
              parts={parts}
              notebook={stage.notebook}
              words={words}
              onJoined={beginNotebook}
              onClosed={() => {
                history.replaceState(null, '', '/');
                setStage({ at: 'joining', device: parts.ids.next() });
              }}
            />
          </LocationProvider>
        )}
      </WordsProvider>
    </ShellPreferencesContext.Provider>
  );
}

/** The first words come alone, so that one can log at once; the others follow. */
function useLoadedWords(language: Language): Words | null {
  const [words, setWords] = useState<Words | null>(null);
  const isFirst = words === null;
  useEffect(() => {
    let isWanted = true;
    const show = (loaded: Words) => {
      if (!isWanted) return;
      document.documentElement.lang = language;
      setWords(loaded);
    };
    const loadAll = async () => {
      show(await loadAllWords(language));
      announceAllWords();
    };
    if (isFirst) void loadFirstWords(language).then(show).then(loadAll);
    else void loadAll();
    return () => {
      isWanted = false;
    };
  }, [language]);
  return words;
}

function usePreferences(storage: Storage): ShellPreferences {
  const [language, setLanguage] = useState<Language>(() => {
    const stored = readStoredLanguage(storage);
    return isLanguage(stored) ? stored : chooseLanguage(navigator.languages);
  });
  const [colorScheme, setColorScheme] = useState<ColorScheme>(() => readStoredColorScheme(storage));
  useEffect(() => {
    document.documentElement.dataset.colorScheme = colorScheme;
  }, [colorScheme]);
  return useMemo(
    () => ({
      language,
      setLanguage(next: Language) {
        storeLanguage(storage, next);
        setLanguage(next);
      },
      colorScheme,
      setColorScheme(next: ColorScheme) {
        storeColorScheme(storage, next);
        setColorScheme(next);
      },
    }),
    [storage, language, colorScheme],
  );
}
