import { useState } from 'preact/hooks';
import { useServices, useWords } from '../../app/index.ts';
import {
  Button,
  type IconName,
  List,
  ListRow,
  Notice,
  Page,
  Section,
  type Tone,
  useStore,
} from '../../ui/index.ts';
import { askToPersist, storageFacts } from '../browser-storage.ts';
import { AppleSteps } from '../install.tsx';
import { installState } from '../install-prompt.ts';
import { useShellActions } from '../preferences.ts';
import type { Health, HealthReason } from './judge-health.ts';
import { useHealth } from './read-health.ts';

const VERDICTS: Readonly<Record<Health['verdict'], { tone: Tone; icon: IconName }>> = {
  yes: { tone: 'success', icon: 'check-circle' },
  but: { tone: 'warning', icon: 'warning' },
  no: { tone: 'danger', icon: 'alert' },
};
const ICONS: Readonly<Record<HealthReason['tone'], IconName>> = {
  danger: 'alert',
  warning: 'warning',
  info: 'info',
  success: 'check-circle',
};

/** Whether one may log on this phone, in one word, and the reasons with what to do about each. */
export default function HealthScreen() {
  const words = useWords();
  const health = useHealth();
  const storage = useStore(storageFacts, (facts) => facts);
  const megabytes = (bytes: number) => words.number(Math.max(1, Math.round(bytes / 1_000_000)));
  return (
    <Page title={words.text('health-title')} back={{ href: '/me', label: words.text('me-title') }}>
      {health === undefined ? (
        <p role="status">{words.text('health-reading')}</p>
      ) : (
        <>
          <Notice
            {...VERDICTS[health.verdict]}
            role="status"
            title={words.text(`health-verdict-${health.verdict}`)}
          >
            {words.text(`health-verdict-${health.verdict}-what`)}
          </Notice>
          <Section title={words.text('health-reasons')}>
            <List>
              {health.reasons.map((reason) => (
                <ReasonRow key={reason.code} reason={reason} />
              ))}
            </List>
          </Section>
        </>
      )}
      {storage?.usedBytes != null && (
        <p class="ui-subtle">
          {words.text('health-used', { used: megabytes(storage.usedBytes) })}{' '}
          {words.text('me-version', { version: __APP_VERSION__ })}
        </p>
      )}
    </Page>
  );
}

function ReasonRow({ reason: { code, tone, count = 0, action } }: { reason: HealthReason }) {
  const words = useWords();
  return (
    <ListRow
      icon={ICONS[tone]}
      iconTone={tone}
      title={words.text(`health-${code}`, { count })}
      detail={
        <>
          {words.text(`health-${code}-next`, { count })}
          {action === 'install-apple' && <AppleSteps />}
          {action === 'install-apple' && words.text('health-apple-join')}
        </>
      }
      actions={action !== undefined && action !== 'install-apple' && <ReasonAction action={action} />}
    />
  );
}

function ReasonAction({ action }: { action: NonNullable<HealthReason['action']> }) {
  const words = useWords();
  const { sync, toasts } = useServices();
  const { worker } = useShellActions().parts;
  const [isBusy, setBusy] = useState(false);
  const keepStorage = async () => {
    const isKept = await askToPersist();
    toasts.show({
      text: words.text(isKept ? 'me-storage-kept' : 'me-storage-not-kept'),
      tone: isKept ? 'success' : 'info',
    });
  };
  const send = async () => {
    setBusy(true);
    await sync.syncNow().catch(() => undefined);
    setBusy(false);
  };
  switch (action) {
    case 'see-queue':
      return <Button href="/sync">{words.text('health-see')}</Button>;
    case 'see-missing':
      return <Button href="/missing">{words.text('health-see')}</Button>;
    case 'keep-storage':
      return <Button onClick={() => void keepStorage()}>{words.text('me-storage-keep')}</Button>;
    case 'install':
      return (
        <Button icon="download" onClick={() => installState.getState().ask?.()}>
          {words.text('install-action')}
        </Button>
      );
    case 'update':
      return <Button onClick={() => worker.applyUpdate()}>{words.text('update-apply')}</Button>;
    case 'reload':
      return <Button onClick={() => location.reload()}>{words.text('start-reload')}</Button>;
    case 'send':
      return (
        <Button busyLabel={isBusy ? words.text('sync-now-sending') : undefined} onClick={() => void send()}>
          {words.text('sync-now')}
        </Button>
      );
    case 'install-apple':
      return null;
  }
}
