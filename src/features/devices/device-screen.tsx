import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { AnswerProblem, type ApiFailure, useKeptAnswer, useServices, useWords } from '../../app/index.ts';
import {
  Button,
  ButtonRow,
  ConfirmDialog,
  EmptyState,
  KeyValueList,
  List,
  ListRow,
  Page,
  Section,
} from '../../ui/index.ts';
import { type Concern, listConcerns } from './device-concerns.ts';
import { type Device, readDevicesAnswer } from './devices-answer.ts';
import { MissingNumbers } from './missing-numbers.tsx';
import { useConcernWords } from './use-concern-words.tsx';

type DeviceAction = 'remove' | 'lost' | 'keep';

/** One device: whether it is well, what to do if not, and how it is taken out of use. */
export default function DeviceScreen() {
  const words = useWords();
  const { params } = useRoute();
  const { clock } = useServices();
  const { answer, fetchedAtMs, isReading, failure, refresh } = useKeptAnswer(
    '/api/devices',
    readDevicesAnswer,
    'device-list',
  );
  const device = answer?.devices.find(({ id }) => id === params.id);
  const back = { href: '/desk/devices', label: words.text('devices-title') };
  if (answer === undefined || device === undefined) {
    return (
      <Page key="absent" title={words.text('devices-one')} back={back}>
        <AnswerProblem failure={failure} onRetry={refresh} />
        {answer === undefined && isReading && <p role="status">{words.text('devices-reading')}</p>}
        {answer !== undefined && (
          <EmptyState icon="phone" title={words.text('devices-gone')}>
            {words.text('devices-gone-next')}
          </EmptyState>
        )}
      </Page>
    );
  }
  return (
    <Page key={device.id} title={device.name} back={back}>
      <AnswerProblem failure={failure} fetchedAtMs={fetchedAtMs} onRetry={refresh} />
      <Concerns device={device} concerns={listConcerns(device, answer.newestApp, clock.nowMs())} />
      <MissingNumbers device={device} onSettled={refresh} />
      <Section title={words.text('devices-facts')} hint={words.text('devices-facts-hint')}>
        <Facts device={device} newestApp={answer.newestApp} />
        <p>
          <a href={`/desk/people/${device.member}`}>{words.text('devices-person', { name: device.name })}</a>
        </p>
      </Section>
      <TakingOut device={device} onChanged={refresh} />
    </Page>
  );
}

function Concerns({ device, concerns }: { device: Device; concerns: readonly Concern[] }) {
  const words = useWords();
  const { tag, explain } = useConcernWords();
  if (concerns.length === 0) return <p>{words.text('devices-well')}</p>;
  return (
    <Section title={words.text('devices-concerns')}>
      <List>
        {concerns.map((concern) => {
          const { tone, text } = tag(concern, device);
          return (
            <ListRow
              key={concern}
              icon={tone === 'danger' ? 'alert' : tone === 'warning' ? 'warning' : 'info'}
              iconTone={tone}
              title={text}
              detail={explain(concern, device)}
            />
          );
        })}
      </List>
    </Section>
  );
}

function Facts({ device, newestApp }: { device: Device; newestApp: string }) {
  const words = useWords();
  const { seenAtMs, joinedAtMs, pending, parked, app, storage, clockOffsetMs } = device;
  const minutes = Math.round(clockOffsetMs / 60_000);
  const items = [
    ['contact', words.moment(seenAtMs)],
    ['joined', words.moment(joinedAtMs)],
    ['pending', words.number(pending)],
    ['parked', words.number(parked)],
    [
      'app',
      app === '' || app === newestApp
        ? app || words.text('devices-unknown')
        : words.text('devices-app-old', { app, newestApp }),
    ],
    ['storage', words.text(storage === null ? 'devices-unknown' : `devices-storage-${storage}`)],
    ['clock', minutes === 0 ? words.text('devices-clock-right') : sayOffset(minutes, words.text)],
  ] as const;
  return (
    <KeyValueList
      items={items.map(([key, value]) => ({ key, label: words.text(`devices-fact-${key}`), value }))}
    />
  );
}

function sayOffset(minutes: number, say: ReturnType<typeof useWords>['text']): string {
  return say(minutes > 0 ? 'devices-clock-fast' : 'devices-clock-slow', { count: Math.abs(minutes) });
}

/** A device that is given back sends first; one that is lost gets nothing more and keeps nothing. */
function TakingOut({ device, onChanged }: { device: Device; onChanged(): void }) {
  const words = useWords();
  const { api, toasts } = useServices();
  const [asked, setAsked] = useState<DeviceAction>();
  const [isWorking, setWorking] = useState(false);
  const [failure, setFailure] = useState<ApiFailure>();
  const unsent = device.pending + device.parked;

  const act = async (action: DeviceAction) => {
    setWorking(true);
    const done = await api.request('POST', `/api/devices/${device.id}/${action}`);
    setWorking(false);
    setAsked(undefined);
    setFailure(done.ok ? undefined : done.failure);
    if (done.ok) toasts.show({ text: words.text(`devices-done-${action}`, { name: device.name }) });
    onChanged();
  };

  if (device.state === 'lost') return null;
  return (
    <Section title={words.text('devices-out')} hint={words.text('devices-out-hint')}>
      <AnswerProblem failure={failure} />
      <ButtonRow>
        {device.state === 'leaving' ? (
          <Button icon="undo" onClick={() => setAsked('keep')}>
            {words.text('devices-keep')}
          </Button>
        ) : (
          <Button icon="log-out" onClick={() => setAsked('remove')}>
            {words.text('devices-remove')}
          </Button>
        )}
        <Button kind="danger" icon="lock" onClick={() => setAsked('lost')}>
          {words.text('devices-lost')}
        </Button>
      </ButtonRow>
      {asked !== undefined && (
        <ConfirmDialog
          open
          kind={asked === 'lost' ? 'danger' : 'primary'}
          title={words.text(`devices-${asked}-title`, { name: device.name })}
          confirmLabel={words.text(`devices-${asked}`)}
          cancelLabel={words.text('devices-cancel')}
          busyLabel={isWorking ? words.text('devices-working') : undefined}
          onConfirm={() => void act(asked)}
          onClose={() => setAsked(undefined)}
        >
          <p>{words.text(`devices-${asked}-what`)}</p>
          {asked === 'lost' && unsent > 0 && <p>{words.text('devices-lost-unsent', { count: unsent })}</p>}
        </ConfirmDialog>
      )}
    </Section>
  );
}
