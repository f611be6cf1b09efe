/** The receiving half of a round. */
import type { RecordState } from '../kernel/record.ts';
import type { PullHead, PullTail } from '../kernel/wire.ts';
import type { PulledPage, SyncStore } from '../store/sync-store.ts';
import { readLines } from './lines.ts';
import { noAnswer, type Refusal, type RequestParts, request, wrongAnswer } from './request.ts';

export interface PullParts extends RequestParts {
  readonly store: SyncStore;
}

/** Without a byte for this long, the connection is given up. */
const STALL_LIMIT_MS = 30_000;
/** Another tab that moves the cursor at the same time soon stops or has read everything itself. */
const STALE_PAGES_AT_MOST = 5;

/**
 * Reads until there is nothing more. Each page is taken in whole or not at all, and reading goes on after it.
 * @param onRecords called with the number of records of each page
 */
export async function pullPages(
  parts: PullParts,
  signal: AbortSignal,
  onRecords: (records: number) => void,
): Promise<{ readonly type: 'pulled'; readonly head: PullHead } | Refusal> {
  let stalePages = 0;
  for (;;) {
    const after = await parts.store.readCursor();
    const page = await readPage(parts, after, signal);
    if ('type' in page) return page;
    if (signal.aborted) return noAnswer();
    const outcome = await parts.store.applyPage(page);
    if (outcome === 'stale') {
      stalePages += 1;
      if (stalePages > STALE_PAGES_AT_MOST) return noAnswer();
      continue;
    }
    onRecords(page.records.length);
    if (!page.tail.more) return { type: 'pulled', head: page.head };
    if (page.tail.cursor === after) return wrongAnswer(200);
  }
}

async function readPage(
  parts: PullParts,
  after: string | null,
  signal: AbortSignal,
): Promise<PulledPage | Refusal> {
  const query = after === null ? '' : `?after=${encodeURIComponent(after)}`;
  const answer = await request(parts, `/api/pull${query}`, { method: 'GET' }, STALL_LIMIT_MS, signal);
  if (answer.type === 'refused') return answer;
  const { response, keepAlive, finish } = answer;
  if (response.body === null) return wrongAnswer(response.status);
  const collected = new PageCollector(after);
  try {
    for await (const line of readLines(response.body, keepAlive)) {
      if (line !== '') collected.add(JSON.parse(line));
    }
  } catch {
    // Cut off, or cut short inside a line: the page is asked for again from the same place.
    return noAnswer();
  } finally {
    finish();
  }
  return collected.finish() ?? noAnswer();
}

class PageCollector {
  readonly #after: string | null;
  #head: PullHead | undefined;
  #tail: PullTail | undefined;
  readonly #resets: string[] = [];
  #records: RecordState[] = [];

  constructor(after: string | null) {
    this.#after = after;
  }

  add(line: unknown): void {
    if (typeof line !== 'object' || line === null) return;
    if (this.#head === undefined) {
      if ('grants' in line) this.#head = line as PullHead;
    } else if ('reset' in line && typeof line.reset === 'string') {
      const scope = line.reset;
      this.#resets.push(scope);
      this.#records = this.#records.filter((record) => record.scope !== scope);
    } else if ('cursor' in line) this.#tail = line as PullTail;
    else if (isRecord(line)) this.#records.push(line);
  }

  /** @returns nothing when the last line is missing: then the page is not whole */
  finish(): PulledPage | undefined {
    if (this.#head === undefined || this.#tail === undefined) return undefined;
    return {
      after: this.#after,
      head: this.#head,
      resets: this.#resets,
      records: this.#records,
      tail: this.#tail,
    };
  }
}

/** Lines of other shapes are from a newer server: left alone. */
function isRecord(line: object): line is RecordState {
  return 'id' in line && 'kind' in line && 'scope' in line && 'data' in line && 'seq' in line;
}
