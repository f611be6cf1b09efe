import { useReader, useWords } from '../../app/index.ts';
import { Section } from '../../ui/index.ts';
import { OwnDevices } from './own-devices.tsx';
import { groupGrants } from './rights.ts';
import { useRoleWords } from './role-words.tsx';

/** One's own roles, the devices on which one is signed in, and the way to sign in on another. */
export default function OwnRolesAndDevices() {
  const words = useWords();
  const { grants } = useReader();
  const { sayGroup } = useRoleWords();
  return (
    <>
      <Section title={words.text('people-own-roles')}>
        {grants.length === 0 ? (
          <p>{words.text('people-own-roles-none')}</p>
        ) : (
          <ul>
            {groupGrants(grants).map((group) => (
              <li key={group.role}>{sayGroup(group)}</li>
            ))}
          </ul>
        )}
      </Section>
      <OwnDevices />
    </>
  );
}
