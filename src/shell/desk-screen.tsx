import { useReader, useWords } from '../app/index.ts';
import { EmptyState, LinkRow, List, Page } from '../ui/index.ts';
import { featureRoutes } from './feature-screens.ts';

/** The coordinator's desk on a phone: what the side rail holds on a wide screen. */
export default function DeskScreen() {
  const words = useWords();
  const reader = useReader();
  const entries = featureRoutes
    .flatMap(({ path, placement }) => (placement?.at === 'desk' ? [{ path, placement }] : []))
    .filter(({ placement }) => placement.isFor?.(reader) ?? true)
    .sort((a, b) => a.placement.order - b.placement.order);
  return (
    <Page title={words.text('nav-desk')}>
      {entries.length === 0 ? (
        <EmptyState icon="desk" title={words.text('desk-none-title')}>
          {words.text('desk-none-next')}
        </EmptyState>
      ) : (
        <List label={words.text('nav-desk')}>
          {entries.map(({ path, placement }) => (
            <LinkRow key={path} href={path} icon={placement.icon} title={words.text(placement.labelKey)} />
          ))}
        </List>
      )}
    </Page>
  );
}
