import type { Lack, Tab } from './engine.ts';
import { expectShown } from './tutor.ts';

interface Instead {
  readonly words: string;
  check(tab: Tab, origin: string): Promise<void>;
}

/** What holds in place of a capability that an engine lacks. */
export const INSTEAD: Readonly<Record<Lack, Instead>> = {
  'storage.persist': {
    words: 'the app promises nothing of the storage, and the screen that tells of this phone opens',
    check: expectThisPhone,
  },
  'storage.estimate': {
    words: 'the app tells no amounts, and the screen that tells of this phone opens',
    check: expectThisPhone,
  },
  'Background Sync': {
    words: 'the worker has nothing to register at; what waits is sent when the app is opened, as told below',
    check: (tab) =>
      tab.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        if ('sync' in registration) throw new Error('the registration has it after all');
      }),
  },
};

async function expectThisPhone(tab: Tab, origin: string): Promise<void> {
  await tab.open(`${origin}/me`);
  await expectShown(tab, { role: 'heading', name: 'Tämä laite' });
  await tab.open(origin);
}
