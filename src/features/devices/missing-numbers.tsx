import { useState } from 'preact/hooks';
import { AnswerProblem, type ApiFailure, useServices, useWords } from '../../app/index.ts';
import { Button, ConfirmDialog, Notice } from '../../ui/index.ts';
import { countMissing } from './device-concerns.ts';
import type { Device } from './devices-answer.ts';

/** Changes that the device has numbered and that never came: named, until somebody has dealt with them. */
export function MissingNumbers({ device, onSettled }: { device: Device; onSettled(): void }) {
  const words = useWords();
  const { api, toasts } = useServices();
  const [isAsking, setAsking] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [failure, setFailure] = useState<ApiFailure>();
  if (device.missing.length === 0) return null;

  const settle = async () => {
    setWorking(true);
    const done = await api.request('POST', `/api/devices/${device.id}/missing/settle`);
    setWorking(false);
    setAsking(false);
    setFailure(done.ok ? undefined : done.failure);
    if (done.ok) toasts.show({ text: words.text('devices-missing-settled') });
    onSettled();
  };
  return (
    <Notice
      tone="danger"
      title={words.text('devices-missing-title', { count: countMissing(device) })}
      actions={
        <>
          <Button icon="inbox" href="/desk/devices/import">
            {words.text('devices-import')}
          </Button>
          <Button icon="check" onClick={() => setAsking(true)}>
            {words.text('devices-missing-settle')}
          </Button>
        </>
      }
    >
      <ul>
        {device.missing.map(({ epoch, from, to, noticedAtMs }) => (
          <li key={`${epoch} ${from}`}>
            {words.text(from === to ? 'devices-missing-number' : 'devices-missing-numbers', { from, to })}{' '}
            {words.text('devices-missing-noticed', { when: words.moment(noticedAtMs) })}
          </li>
        ))}
      </ul>
      <p>{words.text('devices-missing-what', { name: device.name })}</p>
      <AnswerProblem failure={failure} />
      <ConfirmDialog
        open={isAsking}
        title={words.text('devices-missing-settle-title')}
        confirmLabel={words.text('devices-missing-settle')}
        cancelLabel={words.text('devices-cancel')}
        busyLabel={isWorking ? words.text('devices-working') : undefined}
        onConfirm={() => void settle()}
        onClose={() => setAsking(false)}
      >
        <p>{words.text('devices-missing-settle-what')}</p>
      </ConfirmDialog>
    </Notice>
  );
}
