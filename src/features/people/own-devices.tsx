import { useCallback, useEffect, useState } from 'preact/hooks';
import { useServices, useWords } from '../../app/index.ts';
import { Button, ConfirmDialog, List, ListRow, Section, StatusTag } from '../../ui/index.ts';
import { LinkOtherDevice } from './link-other-device.tsx';
import { type OwnDevice, readOwnDevices } from './people-answer.ts';
import { PeopleProblem } from './people-problem.tsx';
import { failureToProblem } from './use-people.tsx';

type DeviceAction = 'remove' | 'lost' | 'keep';

/** The devices on which one is signed in, and the way to take one out of use from afar. */
export function OwnDevices() {
  const words = useWords();
  const { api, toasts } = useServices();
  const [devices, setDevices] = useState<readonly OwnDevice[]>();
  const [problem, setProblem] = useState<string>();
  const [asked, setAsked] = useState<{ readonly device: OwnDevice; readonly action: DeviceAction }>();
  const [isWorking, setWorking] = useState(false);

  const read = useCallback(async () => {
    const answer = await api.request('GET', '/api/me/devices');
    const listed = answer.ok ? readOwnDevices(answer.value) : undefined;
    setDevices((before) => listed ?? before);
    setProblem(answer.ok ? undefined : failureToProblem(answer.failure));
  }, [api]);
  useEffect(() => void read(), [read]);

  const act = async ({ id }: OwnDevice, action: DeviceAction) => {
    setWorking(true);
    const answer = await api.request('POST', `/api/devices/${id}/${action}`);
    setWorking(false);
    setAsked(undefined);
    if (!answer.ok) return setProblem(failureToProblem(answer.failure));
    toasts.show({ text: words.text(`people-device-done-${action}`) });
    await read();
  };

  return (
    <Section title={words.text('people-own-devices')}>
      <PeopleProblem problem={problem} onRetry={() => void read()} />
      {devices === undefined && problem === undefined && <p role="status">{words.text('people-reading')}</p>}
      {devices !== undefined && (
        <List label={words.text('people-own-devices')}>
          {devices.map((device) => (
            <OwnDeviceRow key={device.id} device={device} onAsk={(action) => setAsked({ device, action })} />
          ))}
        </List>
      )}
      <LinkOtherDevice onProblem={setProblem} />
      {asked !== undefined && (
        <ConfirmDialog
          open
          kind={asked.action === 'lost' ? 'danger' : 'primary'}
          title={words.text(`people-device-${asked.action}-title`)}
          confirmLabel={words.text(`people-device-${asked.action}`)}
          cancelLabel={words.text('people-cancel')}
          busyLabel={isWorking ? words.text('people-device-working') : undefined}
          onConfirm={() => void act(asked.device, asked.action)}
          onClose={() => setAsked(undefined)}
        >
          <p>{words.text(`people-device-${asked.action}-what`)}</p>
          {asked.action === 'lost' && asked.device.pending + asked.device.parked > 0 && (
            <p>
              {words.text('people-device-lost-unsent', {
                count: asked.device.pending + asked.device.parked,
              })}
            </p>
          )}
        </ConfirmDialog>
      )}
    </Section>
  );
}

function OwnDeviceRow({ device, onAsk }: { device: OwnDevice; onAsk(action: DeviceAction): void }) {
  const words = useWords();
  const { joinedAtMs, seenAtMs, pending, parked, isThis, state } = device;
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
      trailing={
        <>
          {isThis && <StatusTag tone="success">{words.text('people-device-in-use')}</StatusTag>}
          {state === 'leaving' && <StatusTag tone="waiting">{words.text('people-device-leaving')}</StatusTag>}
        </>
      }
      actions={
        !isThis && (
          <>
            {state === 'leaving' ? (
              <Button kind="quiet" icon="undo" onClick={() => onAsk('keep')}>
                {words.text('people-device-keep')}
              </Button>
            ) : (
              <Button kind="quiet" icon="log-out" onClick={() => onAsk('remove')}>
                {words.text('people-device-remove')}
              </Button>
            )}
            <Button kind="quiet" icon="lock" onClick={() => onAsk('lost')}>
              {words.text('people-device-lost')}
            </Button>
          </>
        )
      }
    />
  );
}
