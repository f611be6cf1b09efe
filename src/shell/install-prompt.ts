import { createStore } from 'zustand/vanilla';

/** Chromium's offer to install, kept until somebody asks for it [developer.mozilla.org, BeforeInstallPromptEvent]. */
interface InstallPromptEvent extends Event {
  prompt(): Promise<unknown>;
}

export interface InstallState {
  /** Shows the browser's own question; null where the browser has offered nothing. */
  readonly ask: (() => void) | null;
  readonly isInstalled: boolean;
}

/** Listens from the first script on: the browser offers once, long before anyone opens the settings. */
export const installState = createStore<InstallState>(() => ({
  ask: null,
  isInstalled: isOpenedAsApp(),
}));

addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  const offer = event as InstallPromptEvent;
  installState.setState({
    ask: () => {
      installState.setState({ ask: null });
      void offer.prompt();
    },
  });
});
addEventListener('appinstalled', () => installState.setState({ ask: null, isInstalled: true }));

function isOpenedAsApp(): boolean {
  return (
    matchMedia('(display-mode: standalone)').matches ||
    ('standalone' in navigator && navigator.standalone === true)
  );
}

/** iPhones and iPads, where an installed app shares neither sign-in nor storage with Safari. An iPad calls itself a Mac. */
export function isAppleMobile(): boolean {
  return (
    /iPhone|iPad|iPod/.test(navigator.userAgent) ||
    (/Mac/.test(navigator.userAgent) && navigator.maxTouchPoints > 1)
  );
}
