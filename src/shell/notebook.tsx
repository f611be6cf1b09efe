import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Services, ServicesProvider } from '../app/index.ts';
import type { Me } from '../kernel/wire.ts';
import { createToasts } from '../ui/index.ts';
import type { Words } from '../words/index.ts';
import { Frame } from './frame.tsx';
import { ShellActionsContext } from './preferences.ts';
import type { OpenNotebook, ShellParts } from './shell.tsx';

export interface NotebookProps {
  readonly parts: ShellParts;
  readonly notebook: OpenNotebook;
  readonly words: Words;
  onJoined(me: Me, device: string): void;
  onClosed(): void;
}

/** The app of a signed-in member: starts the sync and hands every screen its services. */
export function Notebook({ parts, notebook, words, onJoined, onClosed }: NotebookProps) {
  const { store, sync } = notebook;
  const [membership, setMembership] = useState<Services['membership'] | null>(null);
  const toasts = useMemo(() => createToasts(), []);

  useEffect(() => {
    sync.start();
    return () => void sync.stop();
  }, [sync]);
  useEffect(() => store.watch((reader) => reader.readMembership(), setMembership), [store]);

  const actions = useMemo(
    () => ({
      async signOut() {
        await parts.api.request('POST', '/api/leave');
        await parts.closeNotebook(notebook);
        onClosed();
      },
      renewMe: (me: Me) => parts.renewMe(notebook, me),
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
  };
  return (
    <ServicesProvider services={services}>
      <ShellActionsContext.Provider value={actions}>
        <Frame worker={parts.worker} onJoined={onJoined} />
      </ShellActionsContext.Provider>
    </ServicesProvider>
  );
}
