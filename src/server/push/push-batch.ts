import type { Reader } from '../../kernel/access.ts';
import type { Change } from '../../kernel/change.ts';
import { readHelsinkiTime } from '../../kernel/helsinki-time.ts';
import type { KindDefinition } from '../../kernel/kind.ts';
import { appendChange } from '../../kernel/merge.ts';
import type { RecordState } from '../../kernel/record.ts';
import type { Verdict } from '../../kernel/wire.ts';
import type { ServerContext } from '../context.ts';
import { listClearings } from '../jobs/clearings.ts';
import { describeError } from '../request-log.ts';
import {
  type Clearing,
  changeToHistoryRow,
  type HistoryRow,
  type Receipt,
  type StoredRecord,
  type StoreTransaction,
} from '../store/store.ts';
import type { ExaminedChange, MalformedChange, Rejection } from './examine-change.ts';
import { judgeChange } from './judge-change.ts';

export interface PushSource {
  readonly reader: Reader;
  readonly device: string;
  readonly epoch: string;
  readonly nowMs: number;
}

/**
 * The changes of one push meet the records one after another, in memory; `write` stores the outcome in a few
 * statements.
 */
export class PushBatch {
  readonly #log: ServerContext['log'];
  readonly #transaction: StoreTransaction;
  readonly #source: PushSource;
  readonly #today: string;
  readonly #records: Map<string, StoredRecord>;
  readonly #receipts: Map<string, Receipt>;
  readonly #written = new Map<string, StoredRecord>();
  readonly #given = new Map<string, Receipt>();
  readonly #history = new Map<string, HistoryRow>();
  readonly #clearings = new Map<string, Clearing>();

  private constructor(
    log: ServerContext['log'],
    transaction: StoreTransaction,
    source: PushSource,
    records: ReadonlyMap<string, StoredRecord>,
    receipts: ReadonlyMap<string, Receipt>,
  ) {
    this.#log = log;
    this.#transaction = transaction;
    this.#source = source;
    this.#today = readHelsinkiTime(source.nowMs).day;
    this.#records = new Map(records);
    this.#receipts = new Map(receipts);
  }

  /** Locks what the changes are about, in one order for everybody, and only then reads it. */
  static async open(
    log: ServerContext['log'],
    transaction: StoreTransaction,
    source: PushSource,
    changes: readonly (MalformedChange | ExaminedChange)[],
  ): Promise<PushBatch> {
    const whole = changes.flatMap((one) => (one.type === 'examined' ? [one] : []));
    const applicable = whole.filter(({ content }) => 'definition' in content).map(({ change }) => change);
    await transaction.lockScopes(applicable.map(({ scope }) => scope));
    const records = await transaction.readRecords([...new Set(applicable.map(({ record }) => record))]);
    const receipts = await transaction.readReceipts([...new Set(whole.map(({ change }) => change.id))]);
    return new PushBatch(log, transaction, source, records, receipts);
  }

  async take(examined: MalformedChange | ExaminedChange): Promise<Verdict> {
    if (examined.type === 'malformed') return toVerdict(examined.id, examined.rejection);
    const { change, contentHash, content } = examined;
    const known = this.#receipts.get(change.id);
    if (known !== undefined && known.contentHash !== '') {
      return known.contentHash === contentHash
        ? { ...known.verdict, verdict: 'duplicate' }
        : toVerdict(change.id, { code: 'mismatch' });
    }
    const verdict =
      'rejection' in content
        ? toVerdict(change.id, content.rejection)
        : await this.#weigh(content.definition, change);
    this.#giveReceipt(change, verdict, verdict.verdict === 'rejected' ? '' : contentHash);
    return verdict;
  }

  async write(): Promise<void> {
    await this.#transaction.writeRecords([...this.#written.values()]);
    await this.#transaction.scheduleClearings([...this.#clearings.values()]);
    await this.#transaction.appendHistory([...this.#history.values()]);
    await this.#transaction.writeReceipts([...this.#given.values()]);
  }

  /** What goes wrong in weighing one change, which would be a bug, costs that change and no other. */
  async #weigh(definition: KindDefinition, change: Change): Promise<Verdict> {
    const current = this.#records.get(change.record);
    try {
      const rejection = judgeChange(this.#source.reader, definition, change, current);
      if (rejection?.code === 'gone' && current !== undefined) {
        this.#keepHistory(definition, change, current.record, false);
      }
      if (rejection !== undefined) return toVerdict(change.id, rejection);
    } catch (error) {
      return this.#giveUp(change, error);
    }
    const seq = await this.#transaction.nextSeq(change.scope);
    try {
      return this.#append(definition, change, current, seq);
    } catch (error) {
      return this.#giveUp(change, error);
    }
  }

  #append(
    definition: KindDefinition,
    change: Change,
    current: StoredRecord | undefined,
    seq: number,
  ): Verdict {
    const { reader, device } = this.#source;
    const appended = appendChange(current?.record, change, {
      seq,
      author: reader.member,
      isOwnField: (field) => current?.fieldDevices[field] === device,
    });
    if (appended === 'gone') return toVerdict(change.id, { code: 'gone' });
    const { record, conflicts } = appended;
    const writtenHere = Object.fromEntries(Object.keys(change.set).map((field) => [field, device]));
    const stored: StoredRecord = {
      record,
      audience: current?.audience ?? definition.audience,
      fieldDevices: { ...current?.fieldDevices, ...writtenHere },
    };
    this.#keepHistory(definition, change, record, true);
    this.#records.set(record.id, stored);
    this.#written.set(record.id, stored);
    return conflicts.length > 0
      ? { id: change.id, verdict: 'conflict', seq, fields: conflicts }
      : { id: change.id, verdict: 'accepted', seq };
  }

  #giveUp(change: Change, error: unknown): Verdict {
    this.#log.error({ ...describeError(error), change: change.id }, 'a change could not be weighed');
    return toVerdict(change.id, { code: 'invalid' });
  }

  #giveReceipt(change: Change, verdict: Verdict, contentHash: string): void {
    const { device, epoch } = this.#source;
    const receipt: Receipt = { change: change.id, device, epoch, n: change.n, contentHash, verdict };
    this.#receipts.set(change.id, receipt);
    this.#given.set(change.id, receipt);
  }

  /** `record` is what stands after the change, or in spite of it. */
  #keepHistory(definition: KindDefinition, change: Change, record: RecordState, applied: boolean): void {
    const { reader, device, nowMs } = this.#source;
    const { seq } = record;
    const arrival = { seq, author: reader.member, device, receivedAt: nowMs, applied };
    this.#history.set(change.id, changeToHistoryRow(change, arrival));
    for (const clearing of listClearings(definition, record, change.set, this.#today)) {
      this.#clearings.set(`${clearing.record} ${clearing.field}`, clearing);
    }
  }
}

function toVerdict(id: string, { code, fields }: Rejection): Verdict {
  return { id, verdict: 'rejected', code, ...(fields === undefined ? {} : { fields }) };
}
