import type { ServerContext } from '../context.ts';
import { inviteToLink, makeInvite } from './invites.ts';
import { isAdministrator } from './rights.ts';

/**
 * While nobody has joined, each start makes a fresh link for the first administrator: the earlier ones, whose
 * secrets nobody can show again, stop working.
 * @returns `undefined` once there is a member
 */
export async function inviteFirstAdministrator(
  context: ServerContext,
  address: string,
): Promise<string | undefined> {
  return context.store.transact(async (transaction) => {
    if ((await transaction.listMembers()).length > 0) return undefined;
    for (const invite of await transaction.listOpenInvites(context.clock.nowMs())) {
      const isEarlier = invite.invitedBy === null && invite.name === null && isAdministrator(invite.grants);
      if (isEarlier) await transaction.deleteInvite(invite.id);
    }
    const made = makeInvite(context, { grants: [{ role: 'admin', scope: context.settings.region }] });
    await transaction.writeInvite(made.invite);
    return inviteToLink(address, made.linkSecret);
  });
}
