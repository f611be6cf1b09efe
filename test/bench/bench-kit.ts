import type { Grant } from '../../src/kernel/access.ts';
import { type BenchBrowser, openBenchBrowser } from './browser.ts';
import type { Outcome, Traffic } from './figures.ts';
import { MUNICIPALITY } from './sample-logs.ts';
import { type ServerChild, startServerChild } from './server-child.ts';

export interface BenchKit {
  /** Path of the Chromium to measure in. */
  readonly chromium: string;
  /** 1 is the whole bench; smaller ones are for trying it. */
  readonly scale: number;
  say(line: string): void;
}

export interface BenchPart {
  readonly name: string;
  run(kit: BenchKit): Promise<Outcome>;
}

export const TUTOR: readonly Grant[] = [{ role: 'tutor', scope: MUNICIPALITY }];
export const COORDINATOR: readonly Grant[] = [{ role: 'coordinator', scope: MUNICIPALITY }];

/** @returns a whole number, 1 at least */
export function scaleDown(count: number, { scale }: BenchKit): number {
  return Math.max(1, Math.round(count * scale));
}

export async function withBrowser<Value>(
  kit: BenchKit,
  work: (server: ServerChild, page: BenchBrowser['page']) => Promise<Value>,
): Promise<Value> {
  const server = await startServerChild();
  try {
    const browser = await openBenchBrowser(kit.chromium, server.address);
    try {
      return await work(server, browser.page);
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

/** Signs in as somebody new, so that nobody's records come beside the ones that are measured. */
export async function beginAs(
  server: ServerChild,
  page: BenchBrowser['page'],
  grants: readonly Grant[],
): Promise<void> {
  await page.context().clearCookies();
  await page.evaluate((code) => bench.begin(code), await server.invite(grants));
}

/** @returns what went over the wire during the work */
export async function countTraffic<Value>(
  server: ServerChild,
  work: () => Promise<Value>,
): Promise<readonly [Value, Traffic]> {
  const before = await server.readTraffic();
  const value = await work();
  const after = await server.readTraffic();
  return [
    value,
    {
      requests: after.requests - before.requests,
      bytesUp: after.bytesUp - before.bytesUp,
      bytesDown: after.bytesDown - before.bytesDown,
    },
  ];
}

/** The first one of each pair changes from turn to turn. */
export async function byTurns(turns: number, works: readonly (() => Promise<void>)[]): Promise<void> {
  for (let turn = 0; turn < turns; turn++) {
    for (let step = 0; step < works.length; step++) await works[(turn + step) % works.length]?.();
  }
}
