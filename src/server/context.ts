import type { Logger } from 'pino';
import type { Reader } from '../kernel/access.ts';
import type { Clock, RandomBytes } from '../kernel/clock.ts';
import type { Ids } from '../kernel/ids.ts';
import type { KindRegistry } from '../kernel/kind.ts';
import type { Verdict } from '../kernel/wire.ts';
import type { Settings } from './settings.ts';
import type { ServerStore } from './store/store.ts';

/** What the server is built from; `main.ts` and the tests hand it in. */
export interface ServerContext {
  readonly store: ServerStore;
  readonly kinds: KindRegistry;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly randomBytes: RandomBytes;
  readonly log: Logger;
  readonly settings: Settings;
}

/** What the session check leaves for the routes behind it. */
export interface SignedInEnv {
  Variables: {
    reader: Reader;
    /** The device that the session belongs to. */
    device: string;
    sessionTokenHash: string;
    /** Left by a push for the figures of /metrics. */
    verdicts?: readonly Verdict[];
  };
}
