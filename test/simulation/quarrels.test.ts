import { test } from 'vitest';
import { quarrels } from './stories.ts';
import { seed, TIME_LIMIT_MS, tellMany } from './tell-many.ts';

test(
  `several people on one record lose nothing of each other’s, and all see the same in the end (seed ${seed})`,
  {
    timeout: TIME_LIMIT_MS,
  },
  () => tellMany(quarrels),
);
