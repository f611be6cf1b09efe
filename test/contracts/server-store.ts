import { afterEach, beforeEach, describe } from 'vitest';
import type { Ids } from '../../src/kernel/ids.ts';
import type { ServerStore } from '../../src/server/store/store.ts';
import { seedIds } from '../kit/seeded-random.ts';
import { describeDevices } from './server-store-devices.ts';
import { describeIdentity } from './server-store-identity.ts';
import { describeOrder } from './server-store-order.ts';
import { describeRecords } from './server-store-records.ts';
import type { StoreUnderTest } from './store-samples.ts';

/** What every server store must keep, whatever database is under it. */
export function describeServerStore(name: string, open: (ids: Ids) => Promise<ServerStore>): void {
  describe(name, () => {
    let current: StoreUnderTest | undefined;
    let seed = 0;
    beforeEach(async () => {
      seed += 1;
      const ids = seedIds(seed);
      current = { store: await open(ids), ids };
    });
    afterEach(async () => {
      await current?.store.close();
    });
    const get = () => {
      if (current === undefined) throw new Error('no test is running');
      return current;
    };
    describeOrder(get);
    describeRecords(get);
    describeIdentity(get);
    describeDevices(get);
  });
}
