import { safeParse } from 'valibot';
import { isWriter, type Reader } from '../../kernel/access.ts';
import { fail, type Result, succeed } from '../../kernel/result.ts';
import { type Failure, type ImportAnswer, PUSH_LIMIT_CHANGES, type Verdict } from '../../kernel/wire.ts';
import { importSchema } from '../../kernel/wire-schemas.ts';
import type { ServerContext } from '../context.ts';
import { viewGrants } from '../identity/rights.ts';
import { issueToFailure } from './accept-push.ts';
import { type ExaminedChange, examineChange, type MalformedChange } from './examine-change.ts';
import { PushBatch } from './push-batch.ts';

/**
 * Takes in changes that a member saved to a file, in one transaction, as if the member had pushed them: by the
 * member's rights of today, in the member's name. What was taken in counts as arrived of the device that wrote it;
 * the device itself is neither made nor touched.
 * @param importer must coordinate the scope of each change; `forbidden` is the verdict on the others
 * @param body JSON as it came
 */
export async function acceptImport(
  context: ServerContext,
  importer: Reader,
  body: unknown,
): Promise<Result<ImportAnswer, Failure>> {
  const parsed = safeParse(importSchema, body);
  if (!parsed.success) return fail(issueToFailure(parsed.issues[0].path?.[0]?.key));
  const { member: memberId, device, epoch, changes: raws } = parsed.output;
  if (raws.length > PUSH_LIMIT_CHANGES) return fail({ code: 'too-large' });
  const member = await context.store.readMember(memberId);
  if (member === undefined || viewGrants(importer, member) === undefined) {
    return fail({ code: 'not-found', field: 'member' });
  }
  const reader: Reader = { member: member.id, grants: member.grants };
  const changes = raws.map((raw) => refuseForeign(importer, examineChange(context, reader, raw)));
  const nowMs = context.clock.nowMs();
  const batch = context.ids.next();

  const answered = await context.store.transact(
    async (transaction): Promise<Result<ImportAnswer, Failure>> => {
      const known = await transaction.readDevice(device);
      if (known !== undefined && known.member !== member.id) {
        return fail({ code: 'forbidden', field: 'device' });
      }
      const source = { reader, device, epoch, nowMs };
      const taken = await PushBatch.open(context.log, transaction, source, changes);
      const verdicts: Verdict[] = [];
      const numbers: number[] = [];
      for (const change of changes) {
        const verdict = await taken.take(change);
        verdicts.push(verdict);
        // What is refused stays in the file, and nowhere else: it hasn't arrived.
        if (verdict.verdict !== 'rejected' && change.type === 'examined') numbers.push(change.change.n);
      }
      await taken.write();
      if (numbers.length > 0) await transaction.arrive({ device, epoch, numbers, nowMs });
      return succeed({ batch, now: nowMs, verdicts });
    },
  );

  if (answered.ok) {
    const count = answered.value.verdicts.filter(({ verdict }) => verdict !== 'rejected').length;
    const line = { batch, by: importer.member, member: member.id, changes: raws.length, taken: count };
    context.log.info(line, 'changes were imported from a file');
  }
  return answered;
}

/** Of a scope that the importer doesn't coordinate nothing is looked up and nothing is noted. */
function refuseForeign(
  importer: Reader,
  examined: MalformedChange | ExaminedChange,
): MalformedChange | ExaminedChange {
  if (examined.type === 'malformed') return examined;
  const { id, scope } = examined.change;
  if (isWriter(importer, ['coordinator'], scope, undefined)) return examined;
  return {
    type: 'malformed',
    id,
    n: undefined,
    rejection: { code: 'forbidden', fields: ['scope'] },
  };
}
