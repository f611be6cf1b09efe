import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const devicesSchema = v.object({
  newestApp: v.string(),
  devices: v.array(
    v.object({
      id: v.string(),
      member: v.string(),
      name: v.string(),
      joinedAtMs: v.number(),
      seenAtMs: v.number(),
      app: v.string(),
      pending: count,
      parked: count,
      clockOffsetMs: v.number(),
      storage: v.nullable(v.picklist(['persistent', 'loose', 'scarce', 'private'])),
      state: v.picklist(['active', 'leaving', 'lost']),
      isSignedIn: v.boolean(),
      missing: v.array(v.object({ epoch: v.string(), from: count, to: count, noticedAtMs: v.number() })),
    }),
  ),
});

/** Of `GET /api/devices`: the devices of the people one answers for; figures, never content. */
export type DevicesAnswer = v.InferOutput<typeof devicesSchema>;
export type Device = DevicesAnswer['devices'][number];

export function readDevicesAnswer(answer: unknown): DevicesAnswer | undefined {
  const parsed = v.safeParse(devicesSchema, answer);
  return parsed.success ? parsed.output : undefined;
}
