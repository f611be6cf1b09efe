import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Me } from '../kernel/wire.ts';
import type { Language } from '../words/index.ts';
import type { OpenNotebook, ShellParts, SignOutWay } from './parts.ts';

export type ColorScheme = 'auto' | 'light' | 'dark';

/** What holds on this phone whoever uses it. */
export interface ShellPreferences {
  readonly language: Language;
  setLanguage(language: Language): void;
  readonly colorScheme: ColorScheme;
  setColorScheme(scheme: ColorScheme): void;
}

/** What only the shell can do for a screen. */
export interface ShellActions {
  /** Closes the member's notebook and opens the page on which one joins. @param path where that page is opened */
  signOut(how: SignOutWay, path?: string): Promise<void>;
  /** Keeps on this phone what the server says of the member now, such as a new name. */
  renewMe(me: Me): Promise<void>;
  readonly parts: Pick<ShellParts, 'storageBlocked' | 'otherQueues' | 'worker'>;
  noteStorage: OpenNotebook['noteStorage'];
}

export const ShellPreferencesContext = createContext<ShellPreferences | null>(null);
export const ShellActionsContext = createContext<ShellActions | null>(null);

export function useShellPreferences(): ShellPreferences {
  const preferences = useContext(ShellPreferencesContext);
  if (preferences === null) throw new Error('a screen was rendered outside the shell');
  return preferences;
}

export function useShellActions(): ShellActions {
  const actions = useContext(ShellActionsContext);
  if (actions === null) throw new Error('a screen was rendered outside a signed-in shell');
  return actions;
}

const LANGUAGE_KEY = 'tukivihko-language';
const COLOR_SCHEME_KEY = 'tukivihko-color-scheme';

interface TextStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

export function readStoredLanguage(storage: TextStorage): string | null {
  return storage.getItem(LANGUAGE_KEY);
}

export function storeLanguage(storage: TextStorage, language: Language): void {
  storage.setItem(LANGUAGE_KEY, language);
}

export function readStoredColorScheme(storage: TextStorage): ColorScheme {
  const stored = storage.getItem(COLOR_SCHEME_KEY);
  return stored === 'light' || stored === 'dark' ? stored : 'auto';
}

export function storeColorScheme(storage: TextStorage, scheme: ColorScheme): void {
  storage.setItem(COLOR_SCHEME_KEY, scheme);
}
