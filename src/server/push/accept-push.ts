import { type InferOutput, safeParse } from 'valibot';
import type { Reader } from '../../kernel/access.ts';
import { fail, type Result, succeed } from '../../kernel/result.ts';
import { type Failure, PUSH_LIMIT_CHANGES, type PushAnswer } from '../../kernel/wire.ts';
import { pushSchema } from '../../kernel/wire-schemas.ts';
import type { ServerContext } from '../context.ts';
import { examineChange } from './examine-change.ts';
import { PushBatch } from './push-batch.ts';

type Push = InferOutput<typeof pushSchema>;

/**
 * Takes in one push in one transaction: a verdict a change, whatever the others are.
 * @param sessionDevice the device that signed in. A phone whose storage was cleared may push as a new one, and one that
 * signed in anew as the one that its storage began as: the session goes on as that device
 * @param body JSON as it came
 * @returns the answer; a failure when the push as a whole can't be read or isn't this member's to send
 */
export async function acceptPush(
  context: ServerContext,
  reader: Reader,
  sessionDevice: string,
  body: unknown,
): Promise<Result<PushAnswer, Failure>> {
  const parsed = safeParse(pushSchema, body);
  if (!parsed.success) return fail(issueToFailure(parsed.issues[0].path?.[0]?.key));
  const push = parsed.output;
  if (push.changes.length > PUSH_LIMIT_CHANGES) return fail({ code: 'too-large' });
  const changes = push.changes.map((raw) => examineChange(context, reader, raw));
  const nowMs = context.clock.nowMs();
  const batch = context.ids.next();

  const answered = await context.store.transact(async (transaction): Promise<Result<PushAnswer, Failure>> => {
    const known = await transaction.readDevice(push.device.id);
    if (known !== undefined && known.member !== reader.member) return fail({ code: 'forbidden' });
    const { id: device, epoch, n, lost } = push.device;
    const signedIn = device === sessionDevice ? known : await transaction.readDevice(sessionDevice);
    if (signedIn?.state === 'lost') return fail({ code: 'device-lost' });
    const source = { reader, device, epoch, nowMs };
    const taken = await PushBatch.open(context.log, transaction, source, changes);
    const verdicts = [];
    for (const change of changes) verdicts.push(await taken.take(change));
    await taken.write();
    const numbers = changes.map((one) => (one.type === 'examined' ? one.change.n : one.n));
    const received = await transaction.receive({
      device,
      member: reader.member,
      epoch,
      numbers: numbers.filter((n) => n !== undefined),
      report: readReport(push, nowMs, known?.report.clockOffsetMs ?? 0),
      nowMs,
      ...(n === undefined ? {} : { n }),
      ...(lost === undefined ? {} : { lost }),
    });
    await transaction.replaceDevice({ from: sessionDevice, to: device, nowMs });
    const leave = signedIn?.state === 'leaving' ? ({ leave: true } as const) : {};
    return succeed({ batch, now: nowMs, received, verdicts, ...leave });
  });

  if (answered.ok && push.device.id !== sessionDevice) {
    context.log.info({ batch, device: push.device.id, sessionDevice }, 'a push came from a new storage');
  }
  return answered;
}

export function issueToFailure(key: unknown): Failure {
  return typeof key === 'string' ? { code: 'invalid', field: key } : { code: 'invalid' };
}

/** Control characters would only be in the way of whoever reads the list of devices. */
const UNPRINTABLE = /[^\x20-\x7e]/g;

function readReport({ device }: Push, nowMs: number, earlierOffsetMs: number) {
  return {
    app: device.app.replace(UNPRINTABLE, ''),
    pending: device.pending,
    parked: device.parked,
    clockOffsetMs: device.at === undefined ? earlierOffsetMs : device.at - nowMs,
    ...(device.storage == null ? {} : { storage: device.storage }),
  };
}
