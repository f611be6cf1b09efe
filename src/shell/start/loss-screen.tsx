import { useEffect, useState } from 'preact/hooks';
import { useServices } from '../../app/index.ts';
import type { StorageLoss } from '../../store/index.ts';
import EmptiedScreen from './emptied-screen.tsx';

const SHOWN_KEY = 'losses-shown';

interface LossScreenProps {
  readonly losses: readonly StorageLoss[];
  onGoOn(): void;
}

/** Shown at the first start after the phone's storage was emptied or cut, and never again for the same loss. */
export default function LossScreen({ losses, onGoOn }: LossScreenProps) {
  const { store } = useServices();
  const [isNew, setNew] = useState(false);
  const noticedAtMs = Math.max(...losses.map((loss) => loss.noticedAtMs));
  useEffect(() => {
    store.recall(SHOWN_KEY).then(
      (shownAtMs) => (shownAtMs === noticedAtMs ? onGoOn() : setNew(true)),
      () => onGoOn(),
    );
  }, [store, noticedAtMs]);
  if (!isNew) return null;
  return <EmptiedScreen onGoOn={() => void store.remember(SHOWN_KEY, noticedAtMs).then(onGoOn, onGoOn)} />;
}
