import { Hono } from 'hono';
import * as v from 'valibot';
import { canGive } from '../../kernel/access.ts';
import { isUuid } from '../../kernel/ids.ts';
import type { ServerContext, SignedInEnv } from '../context.ts';
import { answerFailure, answerTooMany } from '../failures.ts';
import type { RateLimits } from '../rate-limits.ts';
import { readJsonBody } from '../read-body.ts';
import { readOwnOrigin } from '../request-source.ts';
import { grantsSchema } from './grants-schema.ts';
import { inviteToLink, makeInvite } from './invites.ts';
import { cleanName } from './names.ts';
import { canSeeInvite } from './people-routes.ts';
import { canInvite, coversMember } from './rights.ts';

/** Inviting from the app, within one's right, and taking an invite back. */
export function createInviteRoutes(context: ServerContext, limits: RateLimits): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>();
  const inviteSchema = v.object({
    grants: v.optional(grantsSchema(context.settings.region), []),
    name: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
    member: v.optional(v.nullable(v.custom<string>(isUuid)), null),
  });

  routes.post('/invites', async (c) => {
    const { reader } = c.var;
    if (!canInvite(reader)) return answerFailure(c, 'forbidden');
    const waitSeconds = await limits.take('invite', reader.member);
    if (waitSeconds > 0) return answerTooMany(c, waitSeconds);
    const body = await readJsonBody(c, inviteSchema);
    if (!body.ok) return body.failure;
    const { grants, member } = body.value;
    const name = cleanName(body.value.name);
    if (name === undefined) return answerFailure(c, 'invalid', { field: 'name' });
    if (member === null) {
      if (grants.length === 0) return answerFailure(c, 'invalid', { field: 'grants' });
      const isWithinRight = grants.every((grant) => canGive(reader.grants, grant));
      if (!isWithinRight) return answerFailure(c, 'forbidden', { field: 'grants' });
    } else {
      // It signs in whoever the member is; rights are changed where rights are changed.
      if (grants.length > 0) return answerFailure(c, 'invalid', { field: 'grants' });
      const invited = await context.store.readMember(member);
      if (invited === undefined || !coversMember(reader, invited)) {
        return answerFailure(c, 'forbidden', { field: 'member' });
      }
    }
    const made = makeInvite(context, { grants, name: name || null, member, invitedBy: reader.member });
    await context.store.transact((transaction) => transaction.writeInvite(made.invite));
    context.log.info({ invite: made.invite.id, by: reader.member }, 'an invite was made');
    const link = inviteToLink(readOwnOrigin(c, context.settings), made.linkSecret);
    return c.json({ id: made.invite.id, link, code: made.code, expiresAtMs: made.invite.expiresAtMs });
  });

  routes.delete('/invites/:id', async (c) => {
    const { reader } = c.var;
    const open = await context.store.listOpenInvites(context.clock.nowMs());
    const invite = open.find(({ id }) => id === c.req.param('id'));
    if (invite === undefined || !canSeeInvite(reader, invite)) return answerFailure(c, 'not-found');
    await context.store.transact((transaction) => transaction.deleteInvite(invite.id));
    return c.json({});
  });

  return routes;
}
