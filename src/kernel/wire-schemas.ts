/** What the server lets in of the wire's requests; see wire.ts for their meaning. */
import * as v from 'valibot';
import { isUuid } from './ids.ts';

const uuid = v.custom<string>(isUuid);
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));

/** A change's envelope. Unknown keys are refused here: what nobody checks must not be stored. */
export const changeSchema = v.strictObject({
  id: uuid,
  n: v.pipe(count, v.minValue(1)),
  kind: v.pipe(v.string(), v.maxLength(64)),
  record: uuid,
  scope: v.pipe(v.string(), v.maxLength(8)),
  base: count,
  set: v.record(v.string(), v.unknown()),
  delete: v.optional(v.boolean()),
  at: v.pipe(v.number(), v.finite()),
});

const numberRange = v.object({
  epoch: uuid,
  from: v.pipe(count, v.minValue(1)),
  to: v.pipe(count, v.minValue(1)),
});

/** A storage has been emptied or cut off a few times at most; of what a device tells beyond that nothing is kept. */
const LOST_RANGES_AT_MOST = 100;
const NO_RANGES: readonly v.InferOutput<typeof numberRange>[] = [];
/** What a device adds to its report must never keep its queue back: whatever isn't understood is left out. */
const lostRanges = v.pipe(
  v.fallback(v.array(v.unknown()), []),
  v.transform((ranges) =>
    ranges.slice(0, LOST_RANGES_AT_MOST).flatMap((range) => (v.is(numberRange, range) ? [range] : NO_RANGES)),
  ),
);
const storageState = v.fallback(v.nullable(v.picklist(['persistent', 'loose', 'scarce', 'private'])), null);

/** The push around the changes; unknown keys are left alone so that newer devices can say more. */
export const pushSchema = v.object({
  device: v.object({
    id: uuid,
    epoch: uuid,
    app: v.pipe(v.string(), v.maxLength(40)),
    pending: count,
    parked: count,
    at: v.optional(v.pipe(v.number(), v.finite())),
    n: v.optional(v.fallback(count, 0)),
    lost: v.optional(lostRanges),
    storage: v.optional(storageState),
  }),
  changes: v.array(v.unknown()),
});

export const importSchema = v.object({
  member: uuid,
  device: uuid,
  epoch: uuid,
  changes: v.array(v.unknown()),
});

export const joinSchema = v.object({
  code: v.pipe(v.string(), v.maxLength(200)),
  name: v.pipe(v.string(), v.maxLength(200)),
  device: uuid,
});
