import { describe, expect, test } from 'vitest';
import { createToasts, type Schedule } from './toasts.ts';

function createSteppedSchedule() {
  let nowMs = 0;
  let timers: { atMs: number; run: () => void }[] = [];
  const schedule: Schedule = (run, delayMs) => {
    const timer = { atMs: nowMs + delayMs, run };
    timers.push(timer);
    return () => {
      timers = timers.filter((other) => other !== timer);
    };
  };
  const step = (byMs: number) => {
    nowMs += byMs;
    const due = timers.filter((timer) => timer.atMs <= nowMs);
    timers = timers.filter((timer) => timer.atMs > nowMs);
    for (const timer of due) timer.run();
  };
  return { schedule, step, countRunning: () => timers.length };
}

function createSteppedToasts() {
  const clock = createSteppedSchedule();
  const toasts = createToasts(clock.schedule);
  const texts = () => toasts.getState().map((toast) => toast.text);
  return { ...clock, toasts, texts };
}

describe('toasts', () => {
  test('a toast stays at least eight seconds even when less was asked for', () => {
    const { toasts, step, texts } = createSteppedToasts();
    toasts.show({ text: 'saved', durationMs: 100 });
    step(7_999);
    expect(texts()).toEqual(['saved']);
    step(1);
    expect(texts()).toEqual([]);
  });

  test('a toast stays as long as was asked for when that is longer', () => {
    const { toasts, step, texts } = createSteppedToasts();
    toasts.show({ text: 'saved', durationMs: 20_000 });
    step(19_999);
    expect(texts()).toEqual(['saved']);
    step(1);
    expect(texts()).toEqual([]);
  });

  test('no toast leaves during a pause, and each gets its whole time again after it', () => {
    const { toasts, step, texts } = createSteppedToasts();
    toasts.show({ text: 'first' });
    step(5_000);
    toasts.pause();
    toasts.show({ text: 'during the pause' });
    step(60_000);
    expect(texts()).toEqual(['first', 'during the pause']);
    toasts.resume();
    step(7_999);
    expect(texts()).toHaveLength(2);
    step(1);
    expect(texts()).toEqual([]);
  });

  test('a pause ends with the last toast: the next one runs its time', () => {
    const { toasts, step, texts } = createSteppedToasts();
    const id = toasts.show({ text: 'dismissed under the pointer' });
    toasts.pause();
    toasts.dismiss(id);
    toasts.show({ text: 'next' });
    step(8_000);
    expect(texts()).toEqual([]);
  });

  test('the oldest leaves when a fourth comes', () => {
    const { toasts, texts, countRunning } = createSteppedToasts();
    for (const text of ['1', '2', '3', '4']) toasts.show({ text });
    expect(texts()).toEqual(['2', '3', '4']);
    expect(countRunning()).toBe(3);
  });

  test('an action runs once and takes its toast away', () => {
    const { toasts, texts } = createSteppedToasts();
    let runs = 0;
    const id = toasts.show({ text: 'deleted', action: { label: 'Undo', run: () => runs++ } });
    toasts.runAction(id);
    toasts.runAction(id);
    expect(runs).toBe(1);
    expect(texts()).toEqual([]);
  });

  test('listeners hear a show and a leaving, and nothing after they unsubscribe', () => {
    const { toasts, step } = createSteppedToasts();
    const heard: number[] = [];
    const stop = toasts.subscribe(() => heard.push(toasts.getState().length));
    toasts.show({ text: 'saved' });
    step(8_000);
    stop();
    toasts.show({ text: 'unheard' });
    expect(heard).toEqual([1, 0]);
  });
});
