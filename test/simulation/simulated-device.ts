import type { Change, Edit } from '../../src/kernel/change.ts';
import type { RecordState } from '../../src/kernel/record.ts';
import { createMemberships, type OpenStore, openStore } from '../../src/store/index.ts';
import { rowToServer } from '../../src/store/record-rows.ts';
import type { OutboxEntry, RecordRow, SentBlock } from '../../src/store/rows.ts';
import type { SyncStore } from '../../src/store/sync-store.ts';
import type { TableName } from '../../src/store/tables.ts';
import { createPushMemory, type PushMemory, runRound } from '../../src/sync/index.ts';
import { createMemoryKeyValue } from '../kit/memory-key-value.ts';
import {
  DeviceKilled,
  type DiskSnapshot,
  type KillPlan,
  MemoryDisk,
  type MemoryTables,
  openMemoryTables,
} from '../kit/memory-tables.ts';
import { sampleKinds } from '../kit/sample-kinds.ts';
import { seedIds } from '../kit/seeded-random.ts';
import { SteppedClock } from '../kit/stepped-clock.ts';
import type { FleetServer, Joined } from './fleet-server.ts';
import { createNetwork, type Network, type PlannedFault } from './network.ts';

/** What runs on a device between two kills. */
interface Process {
  readonly tables: MemoryTables;
  readonly open: OpenStore;
  readonly network: Network;
  readonly memory: PushMemory;
  readonly sync: SyncStore;
}

/** A phone: a disk that lasts, a process that may be killed at any moment, a network that does what it likes. */
export class SimulatedDevice {
  readonly clock = new SteppedClock();
  readonly ids;
  readonly deviceId: string;
  readonly member: string;
  readonly name: string;
  /** The highest `seq` of each record that ever came in a pull. */
  readonly pulledSeqs = new Map<string, number>();
  /** How many pushes with changes have been answered. */
  pushes = 0;
  /** How often the server died over a request of this device. */
  serverDeaths = 0;
  readonly #server: FleetServer;
  readonly #cookie: string;
  readonly #disk = new MemoryDisk();
  #kept: DiskSnapshot | null = null;
  readonly #keyValue = createMemoryKeyValue();
  #process: Process | null = null;
  #rounds: Promise<void>[] = [];
  #running = 0;
  /** Whether two rounds have run at the same time since this was last set back: two tabs that both think they lead. */
  hadTwoRounds = false;
  /** Requests that a killed process had sent are still on their way. */
  #networks: Network[] = [];

  constructor(server: FleetServer, name: string, deviceId: string, joined: Joined, seed: number) {
    this.#server = server;
    this.name = name;
    this.deviceId = deviceId;
    this.member = joined.member;
    this.#cookie = joined.cookie;
    this.ids = seedIds(seed);
    createMemberships(this.#keyValue).add({ id: joined.member, name, deviceId });
  }

  async boot(): Promise<Process> {
    if (this.#process !== null && !this.#process.tables.isKilled) return this.#process;
    const { tables, open } = await this.#openStore();
    const network = createNetwork({
      send: (path, init) => this.#server.request(this.#cookie, path, init),
      failTransactions: (isFailing) => {
        if (isFailing) this.serverDeaths += 1;
        this.#server.failTransactions(isFailing);
      },
      isServerDown: () => this.#server.isDown,
      kill: () => tables.kill(),
      isKilled: () => tables.isKilled,
    });
    this.#networks.push(network);
    this.#process = {
      tables,
      open,
      network,
      memory: createPushMemory(),
      sync: this.#watchPages(open.sync),
    };
    return this.#process;
  }

  async #openStore(): Promise<{ readonly tables: MemoryTables; readonly open: OpenStore }> {
    const tables = openMemoryTables(this.#disk);
    const opened = await openStore({
      memberId: this.member,
      deviceId: this.deviceId,
      kinds: sampleKinds,
      clock: this.clock,
      ids: this.ids,
      keyValue: this.#keyValue,
      tables,
    });
    if (!opened.ok) throw new Error(`a device did not open: ${opened.failure.type}`);
    return { tables, open: opened.value };
  }

  /** At the same time in two tabs. @returns how many of the two were saved */
  async commitInTwoTabs(edits: readonly [Edit, Edit]): Promise<number> {
    const { open: here, tables } = await this.boot();
    // A kill that was planned for the last round and did not come up in it.
    tables.planKill(null);
    const { open: there } = await this.#openStore();
    const outcomes = await Promise.all([here.store.commit([edits[0]]), there.store.commit([edits[1]])]);
    there.close();
    return outcomes.filter(({ ok }) => ok).length;
  }

  /** What the disk holds now may be what it holds again after `cutTail`. */
  async keepDisk(): Promise<void> {
    await this.boot();
    this.#kept = this.#disk.takeSnapshot();
  }

  /** The browser throws the database away, and the app is opened again. */
  async emptyDisk(): Promise<void> {
    await this.boot();
    this.kill();
    this.#disk.empty();
    await this.boot();
  }

  /** The newest part of the browser's log is gone, without an error. */
  async cutTail(): Promise<void> {
    if (this.#kept === null) return;
    await this.boot();
    this.kill();
    this.#disk.goBack(this.#kept);
    await this.boot();
  }

  /** What the page keeps outside the database is gone; the next opening finds the database alone. */
  async forgetKeyValue(): Promise<void> {
    await this.boot();
    this.kill();
    this.#keyValue.clear();
    await this.boot();
  }

  /** @returns whether it was saved; a killed device can't say */
  async commit(edits: readonly Edit[], kill: KillPlan | null): Promise<'saved' | 'refused' | 'killed'> {
    const { tables, open } = await this.boot();
    tables.planKill(kill);
    try {
      const saved = await open.store.commit(edits);
      return saved.ok ? 'saved' : 'refused';
    } catch (error) {
      if (error instanceof DeviceKilled) return 'killed';
      throw error;
    } finally {
      tables.planKill(null);
    }
  }

  async decide(decision: 'resend' | 'discard', n: number): Promise<void> {
    const { store } = (await this.boot()).open;
    try {
      await (decision === 'resend' ? store.resend(n) : store.discardParked(n));
    } catch (error) {
      // A kill that was planned for the last round and did not come up in it.
      if (!(error instanceof DeviceKilled)) throw error;
    }
  }

  /** Goes on until the round is over or stands still. */
  async sync(fault: PlannedFault | null, kill: KillPlan | null): Promise<void> {
    const { tables, network, memory, sync } = await this.boot();
    const lane = network.openLane(fault);
    tables.planKill(kill);
    const parts = {
      store: sync,
      fetch: lane.fetch,
      setTimer: this.clock.setTimer,
      memberId: this.member,
      app: '0.1.0',
    };
    const round = runRound(parts, memory, new AbortController().signal).then(
      () => undefined,
      (error: unknown) => {
        if (!(error instanceof DeviceKilled)) throw error;
      },
    );
    this.#running += 1;
    this.hadTwoRounds ||= this.#running > 1;
    void round.finally(() => {
      this.#running -= 1;
    });
    this.#rounds.push(round);
    await Promise.race([round, lane.paused]);
  }

  /** What stands still goes on, to its end. */
  async resume(): Promise<void> {
    for (const network of this.#networks) network.resume();
    await Promise.all(this.#rounds);
    this.#rounds = [];
  }

  async deliverHeld(): Promise<void> {
    for (const network of this.#networks) await network.deliverHeld();
  }

  kill(): void {
    this.#process?.tables.kill();
  }

  /** The app is opened anew, so that the server hears of the device even when nothing waits. */
  async calmDown(): Promise<void> {
    await this.resume();
    await this.deliverHeld();
    this.kill();
    await this.boot();
  }

  get rows(): readonly RecordRow[] {
    return this.#list<RecordRow>('records');
  }

  get outbox(): readonly OutboxEntry[] {
    return this.#list<OutboxEntry>('outbox');
  }

  /** What has a receipt and is still here. */
  get sent(): readonly Change[] {
    return this.#list<SentBlock>('sent').flatMap(({ changes }) => changes);
  }

  get epoch(): string {
    const rows = this.#list<{ key: string; value: { epoch: string } }>('meta');
    return rows.find(({ key }) => key === 'counter')?.value.epoch ?? '';
  }

  get serverRecords(): ReadonlyMap<string, RecordState> {
    const records = this.rows.flatMap((row) => rowToServer(row) ?? []);
    return new Map(records.map((record) => [record.id, record]));
  }

  #list<Row>(name: TableName): readonly Row[] {
    return (this.#disk.tables.get(name)?.list({}) ?? []) as readonly Row[];
  }

  #watchPages(sync: SyncStore): SyncStore {
    return {
      ...sync,
      settle: (pushed, answer) => {
        if (pushed.length > 0) this.pushes += 1;
        return sync.settle(pushed, answer);
      },
      applyPage: (page) => {
        for (const { id, seq } of page.records) {
          this.pulledSeqs.set(id, Math.max(seq, this.pulledSeqs.get(id) ?? 0));
        }
        return sync.applyPage(page);
      },
    };
  }
}
