import { useEffect } from 'preact/hooks';

/** Keeps the screen awake while mounted, where the browser can; a page that was hidden asks again when it is seen. */
export function useWakeLock(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return;
    let isWanted = true;
    let lock: WakeLockSentinel | undefined;
    const ask = async () => {
      if (document.visibilityState !== 'visible') return;
      try {
        const granted = await navigator.wakeLock.request('screen');
        if (isWanted) lock = granted;
        else await granted.release();
      } catch {
        // A low battery refuses it; the counter works all the same.
      }
    };
    const askAgain = () => void ask();
    void ask();
    document.addEventListener('visibilitychange', askAgain);
    return () => {
      isWanted = false;
      document.removeEventListener('visibilitychange', askAgain);
      void lock?.release();
    };
  }, []);
}
