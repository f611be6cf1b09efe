import { NOTE_CHARACTERS_AT_MOST } from './choices.ts';
import type { LogField, LogValues } from './log-values.ts';
import { readNoteGuard } from './note-guard.ts';

/** Why a log can't be saved yet. Also the end of the key that says so. */
type LogIssueReason = 'missing' | 'personal-data' | 'too-long';

export interface LogIssue {
  readonly field: LogField;
  readonly reason: LogIssueReason;
}

/** In the order in which the form asks. */
const ASKED_ALWAYS = ['place', 'day', 'form', 'topics', 'duration', 'outcome'] as const;

export function listMissing(values: LogValues): readonly LogField[] {
  return ASKED_ALWAYS.filter((field) => {
    const value = values[field];
    return value === undefined || value.length === 0;
  });
}

/** @returns what stands in the way of saving, in the order in which the form asks */
export function listIssues(values: LogValues): readonly LogIssue[] {
  const issues: LogIssue[] = listMissing(values).map((field) => ({ field, reason: 'missing' }));
  const note = values.note ?? '';
  if (note !== '' && readNoteGuard().stopsNote(note)) issues.push({ field: 'note', reason: 'personal-data' });
  else if (countCharacters(note.trim()) > NOTE_CHARACTERS_AT_MOST) {
    issues.push({ field: 'note', reason: 'too-long' });
  }
  return issues;
}

/** As a person counts: an emoji outside the basic plane is one. */
export function countCharacters(text: string): number {
  return [...text].length;
}
