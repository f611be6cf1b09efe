import type { Kysely } from 'kysely';
import { Client } from 'pg';
import { keyToLane } from './lanes.ts';
import { CHANNEL, readAnnouncement } from './postgres-announcements.ts';
import { type ConnectionOptions, endWhenSilent, makeClientConfig } from './postgres-database.ts';
import type { ScopeChange } from './store.ts';
import type { Tables } from './tables.ts';

const HEARTBEAT_MS = 10_000;
const FIRST_PAUSE_MS = 100;
const PAUSE_AT_MOST_MS = 15_000;

interface ListenerOptions extends ConnectionOptions {
  readonly database: Kysely<Tables>;
  /** Whose own announcements are not told again. */
  readonly node: string;
}

/**
 * Hears what other nodes have committed. A connection that is lost is opened again, and then what was committed in the
 * meantime is found by the counters.
 */
export class PostgresListener {
  readonly #options: ListenerOptions;
  /** The counter of each scope up to which everything has been told. */
  readonly #told = new Map<string, number>();
  #tell: (change: ScopeChange) => void = () => undefined;
  #client: Client | undefined;
  #pauseMs = FIRST_PAUSE_MS;
  #timer: NodeJS.Timeout | undefined;
  #hasBegun = false;
  #isClosed = false;

  constructor(options: ListenerOptions) {
    this.#options = options;
  }

  /** @throws what `pg` throws when the database can't be reached; then it is closed */
  async start(tell: (change: ScopeChange) => void): Promise<void> {
    this.#tell = tell;
    try {
      await this.#connect();
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.#client?.end();
  }

  async #connect(): Promise<void> {
    const client = new Client(makeClientConfig(this.#options.url));
    this.#client = client;
    // A connection that only listens says nothing by itself.
    const heartbeat = setInterval(() => client.query('select 1').catch(() => undefined), HEARTBEAT_MS);
    let isOver = false;
    const giveUp = () => {
      if (isOver) return;
      isOver = true;
      clearInterval(heartbeat);
      this.#client = undefined;
      // Not waited for: a connection that came halfway may never answer.
      client.end().catch(() => undefined);
      this.#connectLater();
    };
    client.on('error', this.#options.onTrouble);
    client.once('end', giveUp);
    client.on('notification', ({ payload = '' }) => this.#hear(payload));
    try {
      await client.connect();
      endWhenSilent(client, this.#options.silenceMs);
      await client.query(`listen ${CHANNEL}`);
      await this.#catchUp();
    } catch (error) {
      giveUp();
      throw error;
    }
    this.#pauseMs = FIRST_PAUSE_MS;
  }

  #connectLater(): void {
    if (this.#isClosed) return;
    // Half of it by chance, so that the nodes don't all come back at the same moment.
    const pauseMs = this.#pauseMs * (0.5 + Math.random() / 2);
    this.#pauseMs = Math.min(this.#pauseMs * 2, PAUSE_AT_MOST_MS);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#connect().catch(this.#options.onTrouble), pauseMs);
  }

  #hear(payload: string): void {
    const said = readAnnouncement(payload);
    if (said === undefined) return;
    const { node, scope, seq, lanes } = said;
    this.#raise(scope, seq);
    if (node !== this.#options.node) this.#tell({ scope, seq, lanes: new Set(lanes) });
  }

  /** The first time it only learns where the counters stand: nobody was listening before. */
  async #catchUp(): Promise<void> {
    const { database } = this.#options;
    const scopes = await database.selectFrom('scopes').select(['scope', 'seq']).execute();
    for (const { scope, seq } of scopes) {
      const told = this.#told.get(scope) ?? 0;
      if (seq <= told) continue;
      if (this.#hasBegun) {
        const written = await database
          .selectFrom('records')
          .select('lane')
          .distinct()
          .where('scope', '=', scope)
          .where('seq', '>', told)
          .execute();
        this.#tell({ scope, seq, lanes: new Set(written.map(({ lane }) => keyToLane(scope, lane))) });
      }
      this.#raise(scope, seq);
    }
    this.#hasBegun = true;
  }

  #raise(scope: string, seq: number): void {
    this.#told.set(scope, Math.max(seq, this.#told.get(scope) ?? 0));
  }
}
