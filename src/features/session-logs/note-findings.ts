import { type Finding, findPersonalData, removeFinding } from '../../guard/index.ts';

/** Of a note this long nothing is saved anyway, and each key press looks through it. */
const LOOKED_THROUGH_AT_MOST = 2_000;

export interface NoteMark {
  readonly start: number;
  readonly end: number;
  readonly tone: 'stop' | 'warn';
}

export function findInNote(note: string): readonly Finding[] {
  return findPersonalData(note.slice(0, LOOKED_THROUGH_AT_MOST));
}

export function stopsNote(note: string): boolean {
  return findInNote(note).some(({ severity }) => severity === 'stop');
}

export function findingsToMarks(findings: readonly Finding[]): readonly NoteMark[] {
  return findings.map(({ start, end, severity }) => ({ start, end, tone: severity }));
}

/** The text without anything that must not be stored, not even in a draft. */
export function withoutStopped(note: string): string {
  let text = note;
  for (;;) {
    const stopped = findInNote(text).find(({ severity }) => severity === 'stop');
    if (stopped === undefined) return text;
    const shorter = removeFinding(text, stopped);
    text = shorter.length < text.length ? shorter : text.slice(0, stopped.start) + text.slice(stopped.end);
  }
}
