import { useMemo } from 'preact/hooks';
import { useWords } from '../../app/index.ts';
import { removeFinding } from '../../guard/index.ts';
import { Button, Icon, MarkedTextArea } from '../../ui/index.ts';
import { NOTE_CHARACTERS_AT_MOST } from './choices.ts';
import type { FormPartProps } from './form-field.tsx';
import { fieldKey } from './labels.ts';
import { countCharacters } from './log-issues.ts';
import { findInNote, findingsToMarks } from './note-findings.ts';

/** The only place for words of one's own: what may not be written is marked as it is typed. */
export function FormNote({ values, change, field }: FormPartProps) {
  const words = useWords();
  const note = values.note ?? '';
  const findings = useMemo(() => findInNote(note), [note]);
  const marks = useMemo(() => [...findingsToMarks(findings)], [findings]);
  const { name, error, hint } = field('note', words.text('log-hint-note'));
  const left = NOTE_CHARACTERS_AT_MOST - countCharacters(note.trim());
  return (
    <div class="log-note">
      <MarkedTextArea
        id={name}
        label={words.text(fieldKey('note'))}
        labelNote={words.text('log-optional')}
        hint={hint}
        error={error}
        rows={2}
        value={note}
        marks={marks}
        marksText={findings.map(({ kind }) => words.text(`log-finding-${kind}`)).join(' ')}
        onInput={(text) => change({ note: text })}
      />
      {findings.map((finding) => (
        <div key={`${finding.start} ${finding.kind}`} class="log-finding" data-tone={finding.severity}>
          <Icon name={finding.severity === 'stop' ? 'alert' : 'warning'} />
          <p>
            {words.text(`log-finding-${finding.kind}`)} <q>{note.slice(finding.start, finding.end)}</q>
          </p>
          <Button onClick={() => change({ note: removeFinding(note, finding) })}>
            {words.text('log-finding-remove')}
          </Button>
        </div>
      ))}
      {note !== '' && (
        <p class="log-counter" data-over={left < 0 ? '' : undefined}>
          {left >= 0
            ? words.text('log-note-left', { count: left })
            : words.text('log-note-over', { count: -left })}
        </p>
      )}
    </div>
  );
}
