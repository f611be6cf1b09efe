import { createWords, type Language, type Words } from '../words/index.ts';
import { whenIdle } from './when-idle.ts';

type Sources = Record<string, string>;
type LoadSources = () => Promise<{ default: Sources }>;

/** Each language is a chunk of its own: a phone loads one. */
const FIRST: Record<Language, LoadSources> = {
  fi: () => import('./words-fi.ts'),
  sv: () => import('./words-sv.ts'),
  en: () => import('./words-en.ts'),
};

const LATER: Record<Language, LoadSources> = {
  fi: () => import('./later-words-fi.ts'),
  sv: () => import('./later-words-sv.ts'),
  en: () => import('./later-words-en.ts'),
};

/** What Today, the menus and a new log say. */
export async function loadFirstWords(language: Language): Promise<Words> {
  const first = await FIRST[language]();
  return createWords(language, Object.values(first.default));
}

/** What every screen says. */
export async function loadAllWords(language: Language): Promise<Words> {
  const [first, later] = await Promise.all([FIRST[language](), LATER[language]()]);
  return createWords(language, [...Object.values(first.default), ...Object.values(later.default)]);
}

const arrival = makeGate();
const wish = makeGate();

/** Resolves when a screen wants all words, or the browser is idle: whatever comes first. */
export function waitForWish(): Promise<void> {
  whenIdle(wish.open);
  return wish.opened;
}

/** Tells the screens that wait for them that all words are in use. */
export function announceAllWords(): void {
  arrival.open();
}

/** @returns the loaded screen, once the words that it says are here too */
export async function withAllWords<Module>(load: () => Promise<Module>): Promise<Module> {
  wish.open();
  const [module] = await Promise.all([load(), arrival.opened]);
  return module;
}

/** Phones of 2023 have no Promise.withResolvers. */
function makeGate(): { readonly opened: Promise<void>; open(): void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
