import { useLocation } from 'preact-iso';
import { useServices, useWords } from '../../app/index.ts';
import type { RecordState } from '../../kernel/record.ts';

type Deletable = Pick<RecordState, 'kind' | 'id' | 'scope'>;

/** Deleting one's own log or tally, with a way back for as long as the message stands. */
export function useDeletion() {
  const words = useWords();
  const { store, toasts } = useServices();
  const { route } = useLocation();

  async function write({ kind, id, scope }: Deletable, isDeleted: boolean): Promise<boolean> {
    const committed = await store.commit([{ kind, record: id, scope, set: {}, delete: isDeleted }]);
    if (!committed.ok) {
      toasts.show({ text: words.text(`log-failure-${committed.failure.type}`), tone: 'danger' });
    }
    return committed.ok;
  }

  async function restore(record: Deletable): Promise<void> {
    if (await write(record, false)) toasts.show({ text: words.text('log-restored') });
  }

  /** Goes back to the list once it is deleted. */
  async function remove(record: Deletable): Promise<void> {
    if (!(await write(record, true))) return;
    toasts.show({
      text: words.text('log-deleted'),
      tone: 'info',
      action: { label: words.text('log-undo'), run: () => void restore(record) },
    });
    route('/logs');
  }

  return { remove, restore };
}
