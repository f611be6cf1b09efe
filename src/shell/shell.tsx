import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { ErrorBoundary, LocationProvider, lazy } from 'preact-iso';
import { WordsProvider } from '../app/index.ts';
import type { Result } from '../kernel/result.ts';
import type { Me } from '../kernel/wire.ts';
import type { OpenFailure } from '../store/index.ts';
import { useStore } from '../ui/index.ts';
import { chooseLanguage, isLanguage, type Language, type Words } from '../words/index.ts';
import './install-prompt.ts';
import { announceAllWords, loadAllWords, loadFirstWords, waitForWish, withAllWords } from './load-words.ts';
import { Notebook } from './notebook.tsx';
import type { OpenNotebook, ShellParts } from './parts.ts';
import {
  type ColorScheme,
  readStoredColorScheme,
  readStoredLanguage,
  type ShellPreferences,
  ShellPreferencesContext,
  storeColorScheme,
  storeLanguage,
} from './preferences.ts';

export type { OpenNotebook, ShellParts } from './parts.ts';

const JoinScreen = lazy(async () => (await withAllWords(() => import('./join/join-screen.tsx'))).JoinScreen);
const StartFailure = lazy(() => withAllWords(() => import('./start/start-failure.tsx')));
const StartBlocked = lazy(() => withAllWords(() => import('./start/start-blocked.tsx')));
const EmptiedScreen = lazy(() => withAllWords(() => import('./start/emptied-screen.tsx')));
const FarewellScreen = lazy(() => withAllWords(() => import('./start/farewell-screen.tsx')));

type Stage =
  | { readonly at: 'opening' }
  | { readonly at: 'joining'; readonly device: string }
  /** The browser has emptied its storage and the session lives on. */
  | { readonly at: 'emptied'; readonly me: Me }
  | { readonly at: 'open'; readonly notebook: OpenNotebook }
  | { readonly at: 'farewell'; readonly reason: 'removed' | 'lost' }
  | { readonly at: 'failed'; readonly failure: OpenFailure };

/** A server that doesn't answer must not keep a newcomer waiting: the invite can be typed meanwhile. */
const RECOVER_WITHIN_MS = 4_000;

export function Shell({ parts }: { parts: ShellParts }) {
  const preferences = usePreferences(parts.storage);
  const words = useLoadedWords(preferences.language);
  const [stage, setStage] = useState<Stage>({ at: 'opening' });
  const blocking = useStore(parts.storageBlocked, (tab) => tab);

  // An opening that a newer version has refused is over when it is told, and so is the blocking.
  const [isOutdated, setOutdated] = useState(false);
  useEffect(
    () => parts.storageBlocked.subscribe((tab) => tab === 'other-tab-newer' && setOutdated(true)),
    [parts],
  );

  const enter = useCallback((opened: Result<OpenNotebook, OpenFailure>) => {
    setStage(opened.ok ? { at: 'open', notebook: opened.value } : { at: 'failed', failure: opened.failure });
  }, []);
  const join = useCallback(() => setStage({ at: 'joining', device: parts.ids.next() }), [parts]);

  useEffect(() => {
    const member = parts.currentMember();
    if (member !== null) void parts.openNotebook(member).then(enter);
    else {
      const timeUp = new Promise<null>((resolve) => setTimeout(resolve, RECOVER_WITHIN_MS, null));
      void Promise.race([parts.recoverMembership(), timeUp]).then((me) =>
        me === null ? join() : setStage({ at: 'emptied', me }),
      );
    }
  }, [parts]);

  // Started without a network, the phone could not ask whether its session lives on.
  useEffect(() => {
    if (stage.at !== 'joining') return;
    const askAgain = () =>
      void parts.recoverMembership().then((me) => me !== null && setStage({ at: 'emptied', me }));
    addEventListener('online', askAgain);
    return () => removeEventListener('online', askAgain);
  }, [stage.at, parts]);

  const begin = useCallback(
    async (me: Me, device: string, path: string) => {
      setStage({ at: 'opening' });
      const opened = await parts.beginNotebook(me, device);
      if (opened.ok) history.replaceState(null, '', path);
      enter(opened);
    },
    [parts],
  );
  const beginNotebook = useCallback((me: Me, device: string) => void begin(me, device, '/welcome'), [begin]);

  if (words === null || (stage.at === 'opening' && blocking === null))
    return <p class="starting">Tukivihko avautuu…</p>;
  return (
    <ShellPreferencesContext.Provider value={preferences}>
      <WordsProvider words={words}>
        {stage.at === 'open' ? (
          <LocationProvider>
            <Notebook
              parts={parts}
              notebook={stage.notebook}
              words={words}
              onJoined={beginNotebook}
              onClosed={(path) => {
                history.replaceState(null, '', path);
                join();
              }}
              onFarewell={(reason) => {
                history.replaceState(null, '', '/');
                setStage({ at: 'farewell', reason });
              }}
            />
          </LocationProvider>
        ) : (
          <ErrorBoundary>
            {stage.at === 'opening' && blocking !== null && <StartBlocked tab={blocking} />}
            {stage.at === 'failed' &&
              (isOutdated ? (
                <StartBlocked tab="other-tab-newer" />
              ) : (
                <StartFailure failure={stage.failure} storage={sessionStorage} />
              ))}
            {stage.at === 'farewell' && <FarewellScreen reason={stage.reason} onJoin={join} />}
            {stage.at === 'emptied' && (
              <EmptiedScreen onGoOn={() => void begin(stage.me, stage.me.device ?? parts.ids.next(), '/')} />
            )}
            {stage.at === 'joining' && (
              <JoinScreen
                api={parts.api}
                words={words}
                language={preferences.language}
                onLanguage={preferences.setLanguage}
                deviceId={stage.device}
                onJoined={beginNotebook}
              />
            )}
          </ErrorBoundary>
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
    if (isFirst) void loadFirstWords(language).then(show).then(waitForWish).then(loadAll);
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
