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
