import { randomUUID } from 'node:crypto';
import type { Change } from '../../src/kernel/change.ts';
import type { RecordState } from '../../src/kernel/record.ts';
import type { PullHead, PullTail, PushAnswer, Verdict } from '../../src/kernel/wire.ts';
import type { BrowserUnderTest } from './server-under-test.ts';

export interface PulledPage {
  readonly head: PullHead;
  readonly resets: readonly string[];
  readonly records: readonly RecordState[];
  readonly tail: PullTail;
}

type Edit = Pick<Change, 'kind' | 'record'> & Partial<Change>;

/** A signed-in device that pushes and pulls over the wire; it numbers its changes and keeps nothing else. */
export class PushingDevice {
  readonly browser: BrowserUnderTest;
  epoch = randomUUID() as string;
  #n = 0;

  constructor(browser: BrowserUnderTest) {
    this.browser = browser;
  }

  /** In Kuusamo, from nothing, unless said otherwise. */
  change(edit: Edit): Change {
    this.#n += 1;
    return { id: randomUUID(), n: this.#n, scope: '305', base: 0, set: {}, at: 1_795_330_000_000, ...edit };
  }

  /** What a push of these carries. */
  body(changes: readonly unknown[], device: Readonly<Record<string, unknown>> = {}) {
    const report = { id: this.browser.device, epoch: this.epoch, app: '0.1.0', pending: 0, parked: 0 };
    return { device: { ...report, ...device }, changes };
  }

  request(body: unknown, options: Parameters<BrowserUnderTest['request']>[2] = {}): Promise<Response> {
    return this.browser.request('POST', '/api/push', { body, ...options });
  }

  async push(...changes: readonly unknown[]): Promise<PushAnswer> {
    const answer = await this.request(this.body(changes));
    if (answer.status !== 200) throw new Error(`the push answered ${answer.status} ${await answer.text()}`);
    return JSON.parse(await answer.text());
  }

  /** One change, its verdict without the id. */
  async pushOne(change: unknown): Promise<Omit<Verdict, 'id'>> {
    const { verdicts } = await this.push(change);
    const { id: _id, ...verdict } = verdicts[0] ?? { id: '', verdict: 'rejected' };
    return verdict;
  }

  async pull(after?: string): Promise<PulledPage> {
    const query = after === undefined ? '' : `?after=${encodeURIComponent(after)}`;
    const answer = await this.browser.request('GET', `/api/pull${query}`);
    if (answer.status !== 200) throw new Error(`the pull answered ${answer.status}`);
    return readPage(await answer.text());
  }

  /** Every page to the last. */
  async pullAll(after?: string): Promise<PulledPage> {
    let page = await this.pull(after);
    const { head } = page;
    const resets = [...page.resets];
    const records = [...page.records];
    while (page.tail.more) {
      page = await this.pull(page.tail.cursor);
      resets.push(...page.resets);
      records.push(...page.records);
    }
    return { head, resets, records, tail: page.tail };
  }
}

export function readPage(text: string): PulledPage {
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  return {
    head: lines[0],
    resets: lines.filter((line) => 'reset' in line).map(({ reset }) => reset),
    records: lines.filter((line) => 'kind' in line),
    tail: lines.at(-1),
  };
}

/** A whole session log of Kuusamo, for its place's id. */
export function makeLogFields(place: string) {
  return {
    day: '2026-11-20',
    hour: 10,
    place,
    form: 'face-to-face',
    people: 1,
    topics: ['bank'],
    duration: '15-30',
    outcome: 'solved',
  };
}
