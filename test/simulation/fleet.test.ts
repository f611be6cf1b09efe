import { expect, test } from 'vitest';
import { readKeptStories, stories, tell } from './stories.ts';
import { seed, TIME_LIMIT_MS, tellMany } from './tell-many.ts';

test('stories that once broke a law no longer do', { timeout: TIME_LIMIT_MS }, async () => {
  for (const { law, events } of readKeptStories()) {
    await expect(tell(events), law).resolves.toBeUndefined();
  }
});

test(
  `whatever happens to a fleet, no change is lost, none is applied twice, and all devices converge (seed ${seed})`,
  {
    timeout: TIME_LIMIT_MS,
  },
  () => tellMany(stories),
);
