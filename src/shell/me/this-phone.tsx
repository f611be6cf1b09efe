import { useEffect, useState } from 'preact/hooks';
import { useServices, useWords } from '../../app/index.ts';
import { Button, KeyValueList, Notice, Section, useStore } from '../../ui/index.ts';

interface StorageFacts {
  readonly isPersistent: boolean;
  /** Bytes that the app has in use; null where the browser doesn't tell. */
  readonly usedBytes: number | null;
  readonly freeBytes: number | null;
}

const SCARCE_BYTES = 50_000_000;

/** What waits, what has arrived, and whether the phone may throw the notebook away. */
export function ThisPhone() {
  const words = useWords();
  const { sync, toasts } = useServices();
  const { pending, parked, lastReceivedAtMs } = useStore(sync.status, (status) => status);
  const [storage, setStorage] = useState<StorageFacts | null>(null);
  useEffect(() => void readStorageFacts().then(setStorage), []);

  const keepStorage = async () => {
    const isPersistent = await navigator.storage.persist();
    setStorage(await readStorageFacts());
    toasts.show({
      text: words.text(isPersistent ? 'me-storage-kept' : 'me-storage-not-kept'),
      tone: isPersistent ? 'success' : 'info',
    });
  };

  const megabytes = (bytes: number) => words.number(Math.max(1, Math.round(bytes / 1_000_000)));
  const items = [
    { key: 'pending', label: words.text('me-phone-pending'), value: words.number(pending) },
    { key: 'parked', label: words.text('me-phone-parked'), value: words.number(parked) },
    {
      key: 'contact',
      label: words.text('me-phone-contact'),
      value: lastReceivedAtMs === null ? words.text('me-phone-never') : words.moment(lastReceivedAtMs),
    },
  ];
  if (storage !== null && storage.usedBytes !== null) {
    items.push({
      key: 'used',
      label: words.text('me-storage-used'),
      value: words.text('me-storage-megabytes', { count: megabytes(storage.usedBytes) }),
    });
  }
  return (
    <Section title={words.text('me-phone')} hint={words.text('me-phone-hint')}>
      <KeyValueList items={items} />
      {parked > 0 && (
        <Notice tone="danger" actions={<Button href="/sync">{words.text('me-phone-detail')}</Button>}>
          {words.text('me-phone-attention')}
        </Notice>
      )}
      {storage?.freeBytes != null && storage.freeBytes < SCARCE_BYTES && (
        <Notice tone="warning" title={words.text('me-storage-scarce-title')}>
          {words.text('me-storage-scarce')}
        </Notice>
      )}
      {storage?.isPersistent === false && (
        <Notice
          tone="info"
          icon="shield"
          title={words.text('me-storage-loose-title')}
          actions={<Button onClick={() => void keepStorage()}>{words.text('me-storage-keep')}</Button>}
        >
          {words.text('me-storage-loose')}
        </Notice>
      )}
      {storage?.isPersistent === true && <p>{words.text('me-storage-persistent')}</p>}
      {parked === 0 && <a href="/sync">{words.text('me-phone-detail')}</a>}
    </Section>
  );
}

async function readStorageFacts(): Promise<StorageFacts | null> {
  if (navigator.storage?.persisted === undefined) return null;
  const [isPersistent, estimate] = await Promise.all([
    navigator.storage.persisted(),
    navigator.storage.estimate().catch(() => undefined),
  ]);
  const usedBytes = estimate?.usage ?? null;
  const freeBytes = estimate?.quota === undefined || usedBytes === null ? null : estimate.quota - usedBytes;
  return { isPersistent, usedBytes, freeBytes };
}
