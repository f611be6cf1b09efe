import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLines } from './lines.ts';

async function collect(lines: AsyncIterable<string>): Promise<readonly string[]> {
  const collected: string[] = [];
  for await (const line of lines) collected.push(line);
  return collected;
}

test('lines come whole however the bytes are cut', async () => {
  const words = fc.array(fc.constantFrom('a', 'ä', '😀', '{"x":1}', '', 'Utsjoki Ohcejohka'), {
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(words, fc.integer({ min: 1, max: 7 }), async (lines, size) => {
      const bytes = new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''));
      let counted = 0;
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          for (let from = 0; from < bytes.length; from += size) {
            controller.enqueue(bytes.slice(from, from + size));
          }
          controller.close();
        },
      });
      expect(await collect(readLines(body, () => counted++))).toEqual(lines);
      expect(counted).toBe(Math.ceil(bytes.length / size));
    }),
  );
});

test('whoever stops reading lets the connection go', async () => {
  let isCancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(new TextEncoder().encode('line\n'));
    },
    cancel() {
      isCancelled = true;
    },
  });
  for await (const line of readLines(body, () => {})) {
    expect(line).toBe('line');
    break;
  }
  expect(isCancelled).toBe(true);
});
