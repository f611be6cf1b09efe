import type { ServerContext } from '../../src/server/context.ts';
import { inviteToLink, makeInvite } from '../../src/server/identity/invites.ts';
import { DEMO_LINKS, DEMO_PEOPLE } from './demo-people.ts';

/** Fresh one-time links that sign in as the demo's people; earlier ones stay usable until they expire. */
export async function makeDemoLinks(
  context: ServerContext,
  address: string,
): Promise<readonly { readonly label: string; readonly url: string }[]> {
  return context.store.transact(async (transaction) => {
    const links: { label: string; url: string }[] = [];
    for (const { key, label } of DEMO_LINKS) {
      const person = DEMO_PEOPLE.find((candidate) => candidate.key === key);
      if (person === undefined) continue;
      const made = makeInvite(context, { grants: [], member: person.id, name: person.name });
      await transaction.writeInvite(made.invite);
      links.push({ label, url: inviteToLink(address, made.linkSecret) });
    }
    return links;
  });
}
