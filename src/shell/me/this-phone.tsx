import { useServices, useWords } from '../../app/index.ts';
import { Button, KeyValueList, LinkRow, List, Notice, Section, useStore } from '../../ui/index.ts';

/** What waits and what has arrived, and the way to whether this phone is safe to log on. */
export function ThisPhone() {
  const words = useWords();
  const { sync } = useServices();
  const { pending, parked, lastReceivedAtMs } = useStore(sync.status, (status) => status);
  const items = [
    { key: 'pending', label: words.text('me-phone-pending'), value: words.number(pending) },
    { key: 'parked', label: words.text('me-phone-parked'), value: words.number(parked) },
    {
      key: 'contact',
      label: words.text('me-phone-contact'),
      value: lastReceivedAtMs === null ? words.text('me-phone-never') : words.moment(lastReceivedAtMs),
    },
  ];
  return (
    <Section title={words.text('me-phone')} hint={words.text('me-phone-hint')}>
      <KeyValueList items={items} />
      {parked > 0 && (
        <Notice tone="danger" actions={<Button href="/sync">{words.text('me-phone-detail')}</Button>}>
          {words.text('me-phone-attention')}
        </Notice>
      )}
      <List>
        <LinkRow
          href="/me/health"
          icon="shield"
          title={words.text('health-title')}
          detail={words.text('health-link')}
        />
        {parked === 0 && <LinkRow href="/sync" icon="cloud" title={words.text('me-phone-detail')} />}
      </List>
    </Section>
  );
}
