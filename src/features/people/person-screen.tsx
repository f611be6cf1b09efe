import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { useServices, useWords } from '../../app/index.ts';
import { Button, EmptyState, List, ListRow, Page, Section } from '../../ui/index.ts';
import { GrantsDialog } from './grants-dialog.tsx';
import { HandOver } from './hand-over.tsx';
import { type ListedDevice, listPeople, type MadeInvite, readMadeInvite } from './people-answer.ts';
import { PeopleProblem } from './people-problem.tsx';
import { groupGrants } from './rights.ts';
import { useRoleWords } from './role-words.tsx';
import { failureToProblem, usePeople } from './use-people.tsx';

const CLOCK_OFF_MS = 10 * 60_000;

/** One person: what they may do, how their devices are, and a way back in when a phone is lost. */
export default function PersonScreen() {
  const words = useWords();
  const { params } = useRoute();
  const { api } = useServices();
  const { sayGroup } = useRoleWords();
  const { answer, fetchedAtMs, isReading, problem, refresh } = usePeople();
  const [isChanging, setChanging] = useState(false);
  const [isMaking, setMaking] = useState(false);
  const [inviteProblem, setInviteProblem] = useState<string>();
  const [invite, setInvite] = useState<MadeInvite>();

  const back = { href: '/desk/people', label: words.text('people-title') };
  const person = answer === undefined ? undefined : listPeople(answer).find(({ id }) => id === params.id);
  if (person === undefined) {
    return (
      <Page key="missing" title={words.text('people-person')} back={back}>
        <PeopleProblem problem={problem} onRetry={refresh} />
        {answer === undefined && isReading && <p role="status">{words.text('people-reading')}</p>}
        {answer !== undefined && (
          <EmptyState icon="user" title={words.text('people-gone')}>
            {words.text('people-gone-next')}
          </EmptyState>
        )}
      </Page>
    );
  }

  const makeInvite = async () => {
    setMaking(true);
    const answered = await api.request('POST', '/api/invites', { member: person.id });
    setMaking(false);
    if (!answered.ok) return setInviteProblem(failureToProblem(answered.failure));
    const made = readMadeInvite(answered.value);
    setInviteProblem(made === undefined ? 'people-problem-server' : undefined);
    setInvite(made);
  };

  return (
    <Page key={person.id} title={person.name} back={back}>
      <PeopleProblem problem={problem} fetchedAtMs={fetchedAtMs} onRetry={refresh} />
      <Section
        title={words.text('people-roles')}
        actions={
          <Button icon="edit" onClick={() => setChanging(true)}>
            {words.text('people-roles-change')}
          </Button>
        }
      >
        {person.grants.length === 0 ? (
          <p>{words.text('people-roles-none')}</p>
        ) : (
          <ul>
            {groupGrants(person.grants).map((group) => (
              <li key={group.role}>{sayGroup(group)}</li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={words.text('people-devices')} hint={words.text('people-devices-hint')}>
        {person.devices.length === 0 ? (
          <p>{words.text('people-devices-none')}</p>
        ) : (
          <List>
            {person.devices.map((device) => (
              <DeviceRow key={device.joinedAtMs} device={device} />
            ))}
          </List>
        )}
        <a href="/desk/devices">{words.text('people-devices-fleet')}</a>
      </Section>
      {invite === undefined ? (
        <Section title={words.text('people-again')} hint={words.text('people-again-what')}>
          <PeopleProblem problem={inviteProblem} />
          <div>
            <Button
              icon="qr"
              busyLabel={isMaking ? words.text('people-making') : undefined}
              onClick={() => void makeInvite()}
            >
              {words.text('people-again-make')}
            </Button>
          </div>
        </Section>
      ) : (
        <HandOver
          joins="same"
          invite={invite}
          title={words.text('people-again-made')}
          about={[person.name]}
        />
      )}
      {isChanging && (
        <GrantsDialog
          person={person}
          onClose={() => setChanging(false)}
          onChanged={() => {
            setChanging(false);
            refresh();
          }}
        />
      )}
    </Page>
  );
}

function DeviceRow({ device }: { device: ListedDevice }) {
  const words = useWords();
  const { seenAtMs, joinedAtMs, pending, parked, app, clockOffsetMs } = device;
  const offsetMinutes = Math.round(Math.abs(clockOffsetMs) / 60_000);
  return (
    <ListRow
      icon="phone"
      title={words.text('people-device-seen', { when: words.moment(seenAtMs) })}
      detail={
        <>
          <span>{words.text('people-device-joined-at', { when: words.moment(joinedAtMs) })}</span>
          {pending > 0 && <span>{words.text('people-device-pending', { count: pending })}</span>}
          {parked > 0 && <span>{words.text('people-device-parked', { count: parked })}</span>}
          {pending + parked === 0 && <span>{words.text('people-device-all-sent')}</span>}
          {app !== '' && <span>{words.text('people-device-app', { version: app })}</span>}
          {Math.abs(clockOffsetMs) > CLOCK_OFF_MS && (
            <span>{words.text('people-device-clock', { count: offsetMinutes })}</span>
          )}
        </>
      }
    />
  );
}
