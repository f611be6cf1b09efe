import { createWords, type Language, type Words } from '../words/index.ts';

type Sources = Record<string, string>;

/** Each language is a chunk of its own: a phone loads one. */
const SOURCES: Record<Language, () => Promise<{ default: Sources }>> = {
  fi: () => import('./words-fi.ts'),
  sv: () => import('./words-sv.ts'),
  en: () => import('./words-en.ts'),
};

export async function loadWords(language: Language): Promise<Words> {
  const { default: sources } = await SOURCES[language]();
  return createWords(language, Object.values(sources));
}
