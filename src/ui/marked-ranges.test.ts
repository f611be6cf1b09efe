import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitByMarks, type TextMark } from './marked-ranges.ts';

describe('marked ranges', () => {
  test('a text without marks is one plain piece, an empty text none', () => {
    expect(splitByMarks('abc', [])).toEqual([{ text: 'abc', tone: 'plain' }]);
    expect(splitByMarks('', [{ start: 0, end: 3, tone: 'stop' }])).toEqual([]);
  });

  test('marks cut the text where they start and end', () => {
    const pieces = splitByMarks('call 040 123 now', [{ start: 5, end: 12, tone: 'stop' }]);
    expect(pieces).toEqual([
      { text: 'call ', tone: 'plain' },
      { text: '040 123', tone: 'stop' },
      { text: ' now', tone: 'plain' },
    ]);
  });

  test('where marks overlap, stop wins over warn in either order', () => {
    const marks: TextMark[] = [
      { start: 0, end: 4, tone: 'warn' },
      { start: 2, end: 6, tone: 'stop' },
    ];
    const expected = [
      { text: 'ab', tone: 'warn' },
      { text: 'cdef', tone: 'stop' },
      { text: 'gh', tone: 'plain' },
    ];
    expect(splitByMarks('abcdefgh', marks)).toEqual(expected);
    expect(splitByMarks('abcdefgh', marks.toReversed())).toEqual(expected);
  });

  test('the pieces joined are the text, whatever the marks, and neighbours differ in tone', () => {
    const mark = fc.record({
      start: fc.integer({ min: -5, max: 40 }),
      end: fc.integer({ min: -5, max: 40 }),
      tone: fc.constantFrom('stop' as const, 'warn' as const),
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(mark, { maxLength: 6 }), (text, marks) => {
        const pieces = splitByMarks(text, marks);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(pieces.every((piece) => piece.text !== '')).toBe(true);
        expect(pieces.every((piece, index) => piece.tone !== pieces[index + 1]?.tone)).toBe(true);
      }),
    );
  });
});
