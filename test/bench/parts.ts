import type { BenchPart } from './bench-kit.ts';
import { answeringPart } from './parts/answering.ts';
import { ingestPart } from './parts/ingest.ts';
import { pullPart } from './parts/pull.ts';
import { pullScalePart } from './parts/pull-scale.ts';
import { pushPart } from './parts/push.ts';
import { savePart } from './parts/save.ts';
import { startPart } from './parts/start.ts';

export const parts: readonly BenchPart[] = [
  savePart,
  pushPart,
  pullPart,
  ingestPart,
  pullScalePart,
  startPart,
  answeringPart,
];
