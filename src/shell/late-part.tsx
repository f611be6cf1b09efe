import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** What may come a moment later: nothing around it waits for it, and without a network it may stay away. */
export function LatePart({ load }: { load: () => Promise<{ default: ComponentType }> }) {
  const [parts, setParts] = useState<readonly ComponentType[]>([]);
  useEffect(() => {
    load().then(
      ({ default: Part }) => setParts([Part]),
      () => undefined,
    );
  }, [load]);
  return parts.map((Part) => <Part key="late" />);
}
