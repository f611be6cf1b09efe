import { expect, test } from 'vitest';
import { createMemoryKeyValue } from '../../test/kit/memory-key-value.ts';
import { createTestPhone, MEMBER, pushAll, savePage } from '../../test/kit/test-store.ts';
import { createWitness, type DiaryEntry } from './witness.ts';

const entry = (n: number): DiaryEntry => ({ epoch: 'e', n, atMs: n, kind: 'page', scope: '305' });

test('the diary holds the newest three hundred changes without a receipt, and no word of their content', async () => {
  const phone = createTestPhone();
  const open = await phone.open();
  const witness = createWitness(phone.keyValue, MEMBER);
  const { epoch } = await open.store.readMembership();
  const id = await savePage(open, phone.ids.next(), { title: 'secret', place: 'p' });
  await savePage(open, id, { body: 'secret' });
  const atMs = phone.clock.nowMs();
  expect(witness.readDiary()).toEqual(
    [1, 2].map((n) => ({ epoch, n, atMs, kind: 'page', scope: '305', where: 'p' })),
  );
  for (let n = 3; n <= 310; n++) await savePage(open, id, { count: n });
  expect(witness.readDiary().map(({ n }) => n)).toEqual(
    Array.from({ length: 300 }, (_, index) => index + 11),
  );
  await pushAll(open);
  expect(witness.readDiary()).toEqual([]);
  expect(witness.readMarks()).toEqual([{ epoch, n: 310, received: 310 }]);
});

test('a mark never goes down within an epoch, and earlier epochs stay known', () => {
  const witness = createWitness(createMemoryKeyValue(), 'a');
  witness.note({ epoch: 'e', n: 6 }, [entry(6)]);
  witness.note({ epoch: 'e', n: 5 }, [entry(5)]);
  witness.note({ epoch: 'f', n: 1 }, []);
  witness.noteReceived({ epoch: 'e', upTo: 5 });
  witness.noteReceived({ epoch: 'unknown', upTo: 5 });
  expect(witness.readMarks()).toEqual([
    { epoch: 'e', n: 6, received: 5 },
    { epoch: 'f', n: 1 },
  ]);
  expect(witness.readDiary()).toEqual([entry(6)]);
});

test('a mark as the release before wrote it is read, and lines that are no entries are passed over', () => {
  const keyValue = createMemoryKeyValue();
  keyValue.setItem('tukivihko-high-water-a', '{"epoch":"e","n":3}');
  keyValue.setItem('tukivihko-diary-a', `null\n{"n":1}\nnonsense\n${JSON.stringify(entry(1))}`);
  const witness = createWitness(keyValue, 'a');
  expect(witness.readMarks()).toEqual([{ epoch: 'e', n: 3 }]);
  expect(witness.readDiary()).toEqual([entry(1)]);
});

test('a storage that can’t be read or written is no witness, and nothing fails for it', () => {
  const refuse = () => {
    throw new DOMException('not here', 'SecurityError');
  };
  const witness = createWitness({ getItem: refuse, setItem: refuse, removeItem: refuse }, 'a');
  witness.note({ epoch: 'e', n: 1 }, [entry(1)]);
  witness.noteReceived({ epoch: 'e', upTo: 1 });
  expect([witness.readMarks(), witness.readDiary()]).toEqual([[], []]);
});
