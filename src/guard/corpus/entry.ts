import type { FindingKind } from '../finding.ts';

/** A labelled text: what must be found in it, and which part of it. Nothing expected means that it is innocent. */
export interface Entry {
  readonly language: 'fi' | 'sv' | 'en';
  readonly text: string;
  readonly expected: readonly Expected[];
}

type Expected = readonly [kind: FindingKind, part: string];

export function fi(text: string, ...expected: Expected[]): Entry {
  return { language: 'fi', text, expected };
}

export function sv(text: string, ...expected: Expected[]): Entry {
  return { language: 'sv', text, expected };
}

export function en(text: string, ...expected: Expected[]): Entry {
  return { language: 'en', text, expected };
}
