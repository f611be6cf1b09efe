import { useEffect, useState } from 'preact/hooks';
import { useServices } from '../../app/index.ts';
import { useEventListener } from '../../ui/index.ts';

const PREFERENCE_KEY = 'review-single-keys';

/** What each key does; a key without a function does nothing. Letters in lower case. */
export type KeyActions = Readonly<Record<string, (() => void) | undefined>>;

/** Whether single keys act at all: WCAG 2.1.4 wants them to be turned off by whoever speaks to the computer. */
export function useSingleKeys(): [boolean, (isOn: boolean) => void] {
  const { store } = useServices();
  const [isOn, setOn] = useState(true);
  useEffect(() => {
    store.recall(PREFERENCE_KEY).then(
      (remembered) => remembered === false && setOn(false),
      () => undefined,
    );
  }, [store]);
  return [
    isOn,
    (next) => {
      setOn(next);
      store.remember(PREFERENCE_KEY, next).catch(() => undefined);
    },
  ];
}

/** Quiet while something is typed, a dialog is open, or a modifier is held. */
export function useKeyActions(isOn: boolean, actions: KeyActions): void {
  useEventListener<KeyboardEvent>(globalThis, 'keydown', (event) => {
    if (!isOn || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    const action = actions[event.key.toLowerCase()];
    if (action === undefined || isBusy(event.target)) return;
    event.preventDefault();
    action();
  });
}

function isBusy(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target.ownerDocument.querySelector('dialog[open]') !== null) return true;
  return target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable]') !== null;
}
