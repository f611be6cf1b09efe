import { expect, test } from 'vitest';
import { createFakeDatabases } from '../../test/kit/fake-browser-database.ts';
import { openIndexedDbTables } from './indexed-db-tables.ts';

test('a left page holds no transaction, and finishes what it had begun once it is shown again', async () => {
  const page = new EventTarget();
  const databases = createFakeDatabases();
  const open = (seenFrom: EventTarget) =>
    openIndexedDbTables({ ...databases, name: 'left-page', page: seenFrom });
  const left = await open(page);
  const next = await open(new EventTarget());
  let leaves = true;
  let isWritten = false;
  const writing = left
    .write(['preferences'], async ({ preferences }) => {
      await preferences.put({ key: 'a', value: 1 });
      if (leaves) page.dispatchEvent(new Event('pagehide'));
      leaves = false;
      await preferences.put({ key: 'b', value: 2 });
    })
    .then(() => {
      isWritten = true;
    });
  const readKeys = () =>
    next.read(['preferences'], async ({ preferences }) => (await preferences.list()).map(({ key }) => key));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect([await readKeys(), isWritten]).toEqual([[], false]);
  page.dispatchEvent(new Event('pageshow'));
  await writing;
  expect(await readKeys()).toEqual(['a', 'b']);
});
