/** A stretch of a text in UTF-16 units, `end` not included. `stop` must be changed, `warn` should be looked at. */
export type TextMark = { start: number; end: number; tone: 'stop' | 'warn' };

export type TextPiece = { text: string; tone: 'plain' | 'stop' | 'warn' };

/**
 * Cuts `text` at the marks; the pieces joined give `text` again. Marks may come in any order, overlap (`stop`
 * wins) or reach outside a text that has got shorter since they were found.
 */
export function splitByMarks(text: string, marks: readonly TextMark[]): TextPiece[] {
  const inside = marks
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start), end: Math.min(text.length, mark.end) }))
    .filter((mark) => mark.start < mark.end);
  const cuts = [...new Set([0, text.length, ...inside.flatMap((mark) => [mark.start, mark.end])])];
  cuts.sort((a, b) => a - b);
  const pieces: TextPiece[] = [];
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1];
    if (end === undefined) break;
    const covering = inside.filter((mark) => mark.start <= start && mark.end >= end);
    const tone = covering.some((mark) => mark.tone === 'stop') ? 'stop' : (covering[0]?.tone ?? 'plain');
    const last = pieces.at(-1);
    if (last?.tone === tone) last.text += text.slice(start, end);
    else pieces.push({ text: text.slice(start, end), tone });
  }
  return pieces;
}
