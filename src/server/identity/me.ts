import { nameScopes } from '../../kernel/scope-names.ts';
import type { Me } from '../../kernel/wire.ts';
import type { Settings } from '../settings.ts';
import type { Member } from '../store/store.ts';

/** @param device the device of the session for which it is told */
export function memberToMe(member: Member, settings: Settings, device: string): Me {
  return {
    member: { id: member.id, name: member.name },
    grants: member.grants,
    region: settings.region,
    scopes: nameScopes(settings.region),
    device,
  };
}
