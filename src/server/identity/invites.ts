import { canGive, type Grant } from '../../kernel/access.ts';
import type { ServerContext } from '../context.ts';
import type { Invite, Member, StoreTransaction } from '../store/store.ts';
import { coversMember } from './rights.ts';
import { hashSecret, makeLinkSecret, makeTypedCode } from './secrets.ts';

const INVITE_LIFE_MS = 7 * 24 * 3_600_000;
const DEVICE_LINK_LIFE_MS = 10 * 60_000;

/** An invite with its secrets, which are told once and stored nowhere. */
export interface MadeInvite {
  readonly invite: Invite;
  readonly linkSecret: string;
  /** 8 characters without a separator. */
  readonly code: string;
}

/** Makes an invite of the server itself, or of `invitedBy`; nothing is stored yet. */
export function makeInvite(
  context: Pick<ServerContext, 'clock' | 'ids' | 'randomBytes'>,
  wish: {
    readonly grants: readonly Grant[];
    readonly name?: string | null;
    readonly member?: string | null;
    readonly invitedBy?: string | null;
    /** A link to one's own next device lives ten minutes, any other invite seven days. */
    readonly isDeviceLink?: boolean;
  },
): MadeInvite {
  const linkSecret = makeLinkSecret(context.randomBytes);
  const code = makeTypedCode(context.randomBytes);
  const createdAtMs = context.clock.nowMs();
  return {
    linkSecret,
    code,
    invite: {
      id: context.ids.next(),
      secretHash: hashSecret(linkSecret),
      codeHash: hashSecret(code),
      grants: wish.grants,
      name: wish.name ?? null,
      member: wish.member ?? null,
      invitedBy: wish.invitedBy ?? null,
      createdAtMs,
      expiresAtMs: createdAtMs + (wish.isDeviceLink ? DEVICE_LINK_LIFE_MS : INVITE_LIFE_MS),
      usedAtMs: null,
    },
  };
}

/** @returns the link with the secret after the #, where no server and no log sees it */
export function inviteToLink(address: string, linkSecret: string): string {
  return `${address}/join#${linkSecret}`;
}

/**
 * An invite stands on the right of whoever made it: it falls when that person may no longer give what it
 * gives, or no longer covers the member whom it signs in.
 * @param invited - the existing member whom it signs in, if it is for one
 */
export async function isInviteBacked(
  transaction: StoreTransaction,
  invite: Invite,
  invited: Member | undefined,
): Promise<boolean> {
  if (invite.invitedBy === null || invite.invitedBy === invite.member) return true;
  const inviter = await transaction.readMember(invite.invitedBy);
  if (inviter === undefined) return false;
  if (!invite.grants.every((grant) => canGive(inviter.grants, grant))) return false;
  return invited === undefined || coversMember({ member: inviter.id, grants: inviter.grants }, invited);
}
