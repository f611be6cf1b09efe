/** The guard weighs more than the rest of the form, and most logs have no note: it comes when one is begun. */
type NoteFindings = typeof import('./note-findings.ts');

let findings: NoteFindings | undefined;

export async function loadNoteGuard(): Promise<void> {
  findings ??= await import('./note-findings.ts');
}

/** @throws when a note is looked through before `loadNoteGuard`: no form shows a note before that */
export function readNoteGuard(): NoteFindings {
  if (findings === undefined) throw new Error('a note came before its guard');
  return findings;
}
