import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from './change.ts';
import { appendChange, replayPending, settleChange } from './merge.ts';
import type { FieldValue, RecordState } from './record.ts';

function makeChange(n: number, set: Record<string, FieldValue>, more: Partial<Change> = {}): Change {
  return {
    id: `change-${n}`,
    n,
    kind: 'thing',
    record: 'record-1',
    scope: '305',
    base: 0,
    set,
    at: n,
    ...more,
  };
}

function append(
  current: RecordState | undefined,
  change: Change,
  seq: number,
  own: readonly string[] = [],
): RecordState {
  const appended = appendChange(current, change, {
    seq,
    author: 'anna',
    isOwnField: (field) => own.includes(field),
  });
  if (appended === 'gone') throw new Error('the record is deleted');
  return appended.record;
}

test('edits of different fields both stand', () => {
  const made = append(undefined, makeChange(1, { a: 1, b: 1 }), 1);
  const first = append(made, makeChange(2, { a: 2 }, { base: 1 }), 2);
  const second = appendChange(first, makeChange(3, { b: 3 }, { base: 1 }), {
    seq: 3,
    author: 'anna',
    isOwnField: () => false,
  });
  expect(second).toMatchObject({ record: { data: { a: 2, b: 3 } }, conflicts: [] });
});

test('of two edits of one field the later arrival stands and the other value is kept', () => {
  const made = append(undefined, makeChange(1, { a: 1 }), 1);
  const first = append(made, makeChange(2, { a: 2 }, { base: 1 }), 2);
  const second = appendChange(first, makeChange(3, { a: 3 }, { base: 1 }), {
    seq: 3,
    author: 'anna',
    isOwnField: () => false,
  });
  expect(second).toMatchObject({
    conflicts: ['a'],
    record: { data: { a: 3 }, kept: { a: { value: 2, seq: 2 } } },
  });
});

test('an edit by somebody who has seen both values ends the conflict', () => {
  const made = append(undefined, makeChange(1, { a: 1 }), 1);
  const first = append(made, makeChange(2, { a: 2 }, { base: 1 }), 2);
  const second = append(first, makeChange(3, { a: 3 }, { base: 1 }), 3);
  expect(second.kept).toBeDefined();
  expect(append(second, makeChange(4, { a: 2 }, { base: 3 }), 4).kept).toBeUndefined();
});

test('a device does not conflict with its own earlier edit that it has had no answer to', () => {
  const made = append(undefined, makeChange(1, { a: 1 }), 1);
  const next = append(made, makeChange(2, { a: 2 }), 2, ['a']);
  expect(next.kept).toBeUndefined();
});

test('two editors who write the same value do not conflict', () => {
  const made = append(undefined, makeChange(1, { a: { x: 1, y: 2 } }), 1);
  expect(append(made, makeChange(2, { a: { y: 2, x: 1 } }), 2).kept).toBeUndefined();
});

test('a deletion beats an edit and a restoring beats a deletion', () => {
  const made = append(undefined, makeChange(1, { a: 1 }), 1);
  const deleted = append(made, makeChange(2, {}, { delete: true }), 2);
  expect(deleted).toMatchObject({ deleted: true, data: { a: 1 } });
  expect(
    appendChange(deleted, makeChange(3, { a: 2 }), { seq: 3, author: 'anna', isOwnField: () => false }),
  ).toBe('gone');
  expect(append(deleted, makeChange(4, {}, { delete: false }), 3)).toMatchObject({
    deleted: false,
    data: { a: 1 },
  });
});

test('null clears a field and leaves no trace in the data', () => {
  const made = append(undefined, makeChange(1, { a: 1, b: 2 }), 1);
  expect(append(made, makeChange(2, { a: null }, { base: 1 }), 2).data).toEqual({ b: 2 });
});

test('pending changes are shown over the server’s record in their order', () => {
  const made = append(undefined, makeChange(1, { a: 1, b: 1 }), 1);
  const shown = replayPending(made, [makeChange(2, { a: 2 }), makeChange(3, { a: 3, b: null })], 'anna');
  expect(shown).toMatchObject({ data: { a: 3 }, seq: 1 });
  expect(replayPending(made, [], 'anna')).toBe(made);
});

test('a receipt never brings back a value that a later pull has overwritten', () => {
  const pulled: RecordState = {
    ...append(undefined, makeChange(1, { a: 1, b: 1 }), 1),
    seq: 7,
    fieldSeq: { a: 7, b: 1 },
  };
  const settled = settleChange(pulled, makeChange(2, { a: 'mine', b: 'mine' }), 5, 'anna');
  expect(settled).toMatchObject({ seq: 7, data: { a: 1, b: 'mine' }, fieldSeq: { a: 7, b: 5 } });
});

test('settling the receipts of a device gives what the server has, whatever the pulls between them', () => {
  const field = fc.constantFrom('a', 'b', 'c');
  const value = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant(null));
  const edits = fc.array(fc.dictionary(field, value, { minKeys: 1 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(edits, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (sets, pulls) => {
      let server: RecordState | undefined;
      let device: RecordState | undefined;
      sets.forEach((set, index) => {
        const change = makeChange(index + 1, set);
        server = append(server, change, index + 1, ['a', 'b', 'c']);
        device = pulls[index] ? server : settleChange(device, change, index + 1, 'anna');
      });
      expect(device?.data).toEqual(server?.data);
      expect(device?.fieldSeq).toEqual(server?.fieldSeq);
      expect(device?.seq).toBe(server?.seq);
    }),
  );
});
