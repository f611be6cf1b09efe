import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Whether a CSS media query holds now; follows its changes. */
export function useMediaQuery(query: string): boolean {
  const [isMatching, setMatching] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const follow = () => setMatching(list.matches);
    follow();
    list.addEventListener('change', follow);
    return () => list.removeEventListener('change', follow);
  }, [query]);
  return isMatching;
}

/** The value as it was when it last stayed still for `delayMs`. */
export function useDebouncedValue<T>(value: T, delayMs: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delayMs);
    return () => clearTimeout(timer);
  }, [value, delayMs]);
  return settled;
}

/** Listens with the latest `listener` without subscribing again at every render. */
export function useEventListener<E extends Event = Event>(
  target: EventTarget | null | undefined,
  type: string,
  listener: (event: E) => void,
): void {
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => {
    const handle = (event: Event) => latest.current(event as E);
    target?.addEventListener(type, handle);
    return () => target?.removeEventListener(type, handle);
  }, [target, type]);
}

export type Shortcut = {
  /** `KeyboardEvent.key`, letters in lower case. */
  key: string;
  /** Ctrl, or Command on a Mac. Without it the shortcut is quiet while something is being typed. */
  withControl?: boolean | undefined;
};

export function useShortcut(shortcut: Shortcut, run: () => void): void {
  useEventListener<KeyboardEvent>(globalThis, 'keydown', (event) => {
    if (event.defaultPrevented || event.altKey || event.key.toLowerCase() !== shortcut.key) return;
    const control = event.ctrlKey || event.metaKey;
    if (control !== (shortcut.withControl ?? false)) return;
    if (!control && isTyping(event.target)) return;
    event.preventDefault();
    run();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}

/** True from the first time that the element has come within `margin` (a CSS length) of the screen. */
export function useOnceVisible(element: RefObject<Element | null>, margin = '200px'): boolean {
  const [wasSeen, setSeen] = useState(false);
  useEffect(() => {
    if (wasSeen || !element.current) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setSeen(true),
      { rootMargin: margin },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [wasSeen, element, margin]);
  return wasSeen;
}
