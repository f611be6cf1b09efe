import type { Tone } from './status.tsx';

export type ToastRequest = {
  text: string;
  tone?: Tone | undefined;
  action?: { label: string; run: () => void } | undefined;
  /** At least 8,000, whatever is asked: people who read slowly must reach the action. */
  durationMs?: number | undefined;
};

export type Toast = { id: number; text: string; tone: Tone; action: ToastRequest['action'] };

/** Starts a timer and gives the function that stops it. */
export type Schedule = (run: () => void, delayMs: number) => () => void;

export type Toasts = {
  getState: () => readonly Toast[];
  subscribe: (listener: () => void) => () => void;
  /** Gives the toast's id. The oldest leaves when a fourth comes. */
  show: (request: ToastRequest) => number;
  dismiss: (id: number) => void;
  runAction: (id: number) => void;
  /** Stops every clock while a toast is hovered or holds focus. */
  pause: () => void;
  resume: () => void;
};

const SHORTEST_MS = 8_000;
const MOST_AT_ONCE = 3;

const scheduleWithTimeout: Schedule = (run, delayMs) => {
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
};

/** After a pause each toast gets its whole time again. */
export function createToasts(schedule: Schedule = scheduleWithTimeout): Toasts {
  let shown: readonly Toast[] = [];
  let nextId = 1;
  let isPaused = false;
  const listeners = new Set<() => void>();
  const durations = new Map<number, number>();
  const stops = new Map<number, () => void>();

  const replace = (next: readonly Toast[]) => {
    shown = next;
    for (const listener of listeners) listener();
  };
  const stopClock = (id: number) => {
    stops.get(id)?.();
    stops.delete(id);
  };
  const startClock = (id: number) => {
    stopClock(id);
    if (!isPaused)
      stops.set(
        id,
        schedule(() => dismiss(id), durations.get(id) ?? SHORTEST_MS),
      );
  };
  const dismiss = (id: number) => {
    stopClock(id);
    durations.delete(id);
    if (shown.some((toast) => toast.id === id)) replace(shown.filter((toast) => toast.id !== id));
    if (shown.length === 0) isPaused = false;
  };

  return {
    getState: () => shown,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show: (request) => {
      const id = nextId++;
      durations.set(id, Math.max(SHORTEST_MS, request.durationMs ?? 0));
      while (shown.length >= MOST_AT_ONCE) dismiss(shown[0]?.id ?? 0);
      replace([
        ...shown,
        { id, text: request.text, tone: request.tone ?? 'success', action: request.action },
      ]);
      startClock(id);
      return id;
    },
    dismiss,
    runAction: (id) => {
      const action = shown.find((toast) => toast.id === id)?.action;
      dismiss(id);
      action?.run();
    },
    pause: () => {
      isPaused = true;
      for (const toast of shown) stopClock(toast.id);
    },
    resume: () => {
      isPaused = false;
      for (const toast of shown) startClock(toast.id);
    },
  };
}
