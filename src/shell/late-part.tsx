import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { whenIdle } from './when-idle.ts';

/** What may come a moment later: nothing around it waits for it, and without a network it may stay away. */
export function LatePart({ load }: { load: () => Promise<{ default: ComponentType }> }) {
  const [parts, setParts] = useState<readonly ComponentType[]>([]);
  useEffect(() => {
    return whenIdle(() => {
      load().then(
        ({ default: Part }) => setParts([Part]),
        () => undefined,
      );
    });
  }, [load]);
  return parts.map((Part) => <Part key="late" />);
}
