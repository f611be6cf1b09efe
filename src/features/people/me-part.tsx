import { useCallback, useEffect, useState } from 'preact/hooks';
import { useReader, useServices, useWords } from '../../app/index.ts';
import { Button, ConfirmDialog, List, ListRow, Section, StatusTag } from '../../ui/index.ts';
import { HandOver } from './hand-over.tsx';
import { type MadeInvite, type OwnDevice, readMadeInvite, readOwnDevices } from './people-answer.ts';
import { PeopleProblem } from './people-problem.tsx';
import { groupGrants } from './rights.ts';
import { useRoleWords } from './role-words.tsx';
import { failureToProblem } from './use-people.tsx';

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

function OwnDevices() {
  const words = useWords();
  const { api, toasts } = useServices();
  const [devices, setDevices] = useState<readonly OwnDevice[]>();
  const [problem, setProblem] = useState<string>();
  const [ended, setEnded] = useState<OwnDevice>();
  const [link, setLink] = useState<MadeInvite>();
  const [isMaking, setMaking] = useState(false);

  const read = useCallback(async () => {
    const answer = await api.request('GET', '/api/me/devices');
    const listed = answer.ok ? readOwnDevices(answer.value) : undefined;
    setDevices((before) => listed ?? before);
    setProblem(answer.ok ? undefined : failureToProblem(answer.failure));
  }, [api]);
  useEffect(() => void read(), [read]);

  const endSession = async (device: OwnDevice) => {
    const answer = await api.request('DELETE', `/api/me/devices/${device.id}`);
    setEnded(undefined);
    if (!answer.ok) return setProblem(failureToProblem(answer.failure));
    toasts.show({ text: words.text('people-device-ended') });
    await read();
  };
  const makeLink = async () => {
    setMaking(true);
    const answer = await api.request('POST', '/api/me/device-link');
    setMaking(false);
    const made = answer.ok ? readMadeInvite(answer.value) : undefined;
    setLink(made);
    if (made === undefined)
      setProblem(answer.ok ? 'people-problem-server' : failureToProblem(answer.failure));
  };

  return (
    <Section title={words.text('people-own-devices')}>
      <PeopleProblem problem={problem} onRetry={() => void read()} />
      {devices === undefined && problem === undefined && <p role="status">{words.text('people-reading')}</p>}
      {devices !== undefined && (
        <List label={words.text('people-own-devices')}>
          {devices.map((device) => (
            <OwnDeviceRow key={device.id} device={device} onEnd={() => setEnded(device)} />
          ))}
        </List>
      )}
      {link === undefined ? (
        <>
          <p>{words.text('people-link-what')}</p>
          <div>
            <Button
              icon="qr"
              busyLabel={isMaking ? words.text('people-making') : undefined}
              onClick={() => void makeLink()}
            >
              {words.text('people-link-make')}
            </Button>
          </div>
        </>
      ) : (
        <HandOver
          joins="same"
          invite={link}
          title={words.text('people-link-title')}
          about={[words.text('people-link-short')]}
        />
      )}
      {ended !== undefined && (
        <ConfirmDialog
          open
          kind="danger"
          title={words.text('people-device-end-title')}
          confirmLabel={words.text('people-device-end')}
          cancelLabel={words.text('people-cancel')}
          onConfirm={() => void endSession(ended)}
          onClose={() => setEnded(undefined)}
        >
          <p>{words.text('people-device-end-what')}</p>
          {ended.pending + ended.parked > 0 && (
            <p>{words.text('people-device-end-unsent', { count: ended.pending + ended.parked })}</p>
          )}
        </ConfirmDialog>
      )}
    </Section>
  );
}

function OwnDeviceRow({ device, onEnd }: { device: OwnDevice; onEnd(): void }) {
  const words = useWords();
  const { joinedAtMs, seenAtMs, pending, parked, isThis } = device;
  return (
    <ListRow
      icon="phone"
      title={isThis ? words.text('people-device-this') : words.text('people-device-other')}
      detail={
        <>
          <span>{words.text('people-device-joined-at', { when: words.moment(joinedAtMs) })}</span>
          {!isThis && <span>{words.text('people-seen', { when: words.moment(seenAtMs) })}</span>}
          {pending + parked > 0 && (
            <span>{words.text('people-device-unsent', { count: pending + parked })}</span>
          )}
        </>
      }
      trailing={isThis && <StatusTag tone="success">{words.text('people-device-in-use')}</StatusTag>}
      actions={
        !isThis && (
          <Button kind="quiet" icon="log-out" onClick={onEnd}>
            {words.text('people-device-end')}
          </Button>
        )
      }
    />
  );
}
