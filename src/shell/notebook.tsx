import { useEffect, useMemo, useState } from 'preact/hooks';
import { ErrorBoundary, lazy } from 'preact-iso';
import { type Services, ServicesProvider } from '../app/index.ts';
import type { Me } from '../kernel/wire.ts';
import { createToasts, useStore } from '../ui/index.ts';
import type { Words } from '../words/index.ts';
import { Frame } from './frame.tsx';
import { withAllWords } from './load-words.ts';
import type { OpenNotebook, ShellParts, SignOutWay } from './parts.ts';
import { ShellActionsContext } from './preferences.ts';
import { whenIdle } from './when-idle.ts';

const Farewell = lazy(() => withAllWords(() => import('./start/farewell.tsx')));
const LossScreen = lazy(() => withAllWords(() => import('./start/loss-screen.tsx')));

export interface NotebookProps {
  readonly parts: ShellParts;
  readonly notebook: OpenNotebook;
  readonly words: Words;
  onJoined(me: Me, device: string): void;
  /** @param path where the next one joins */
  onClosed(path: string): void;
  onFarewell(reason: 'removed' | 'lost'): void;
}

/** The app of a signed-in member: starts the sync and hands every screen its services. */
export function Notebook({ parts, notebook, words, onJoined, onClosed, onFarewell }: NotebookProps) {
  const { store, sync } = notebook;
  const [membership, setMembership] = useState<Services['membership'] | null>(null);
  const [isLossKnown, setLossKnown] = useState(notebook.losses.length === 0);
  const farewell = useStore(sync.status, (status) => status.farewell);
  const toasts = useMemo(() => createToasts(), []);

  useEffect(() => {
    const callOff = whenIdle(() => sync.start());
    return () => {
      callOff();
      void sync.stop();
    };
  }, [sync]);
  useEffect(() => store.watch((reader) => reader.readMembership(), setMembership), [store]);

  const actions = useMemo(
    () => ({
      async signOut(how: SignOutWay, path = '/') {
        await parts.signOut(notebook, { how });
        onClosed(path);
      },
      renewMe: (me: Me) => parts.renewMe(notebook, me),
      parts,
      noteStorage: notebook.noteStorage,
    }),
    [parts, notebook, onClosed],
  );

  if (membership === null) return <p class="starting">Tukivihko avautuu…</p>;
  const services: Services = {
    store,
    sync,
    membership,
    api: parts.api,
    words,
    toasts,
    clock: parts.clock,
    ids: parts.ids,
    holdUpdates: parts.worker.holdUpdates,
    async saveUnsentFile() {
      const { saveUnsentFile } = await import('./me/save-unsent-file.ts');
      return saveUnsentFile(store, parts.clock);
    },
  };
  return (
    <ServicesProvider services={services}>
      <ShellActionsContext.Provider value={actions}>
        {farewell === null && isLossKnown ? (
          <Frame worker={parts.worker} onJoined={onJoined} />
        ) : (
          <ErrorBoundary>
            {farewell === null ? (
              <LossScreen losses={notebook.losses} onGoOn={() => setLossKnown(true)} />
            ) : (
              <Farewell
                reason={farewell}
                onGone={async () => {
                  await parts.signOut(notebook, { how: 'destroy' });
                  onFarewell(farewell);
                }}
              />
            )}
          </ErrorBoundary>
        )}
      </ShellActionsContext.Provider>
    </ServicesProvider>
  );
}
