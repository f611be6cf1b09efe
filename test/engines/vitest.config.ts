import { defineConfig } from 'vitest/config';

/** One browser at a time; what it lacks is read from the names of the tests. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.engine.ts'],
    environment: 'node',
    fileParallelism: false,
    bail: 1,
    reporters: ['verbose'],
    testTimeout: 90_000,
    hookTimeout: 60_000,
  },
});
