export type { Language } from './languages.ts';
export { chooseLanguage, isLanguage, LANGUAGE_NAMES, LANGUAGES } from './languages.ts';
export type { WordArguments, Words } from './words.ts';
export { createWords } from './words.ts';
