import { useLayoutEffect, useState } from 'preact/hooks';

/** The part of a zustand vanilla store which the hook needs. */
export type ReadableStore<State> = {
  getState: () => State;
  subscribe: (listener: () => void) => () => void;
};

/** Renders again when `select`'s answer is another value (`Object.is`): select plain values or stable objects. */
export function useStore<State, Part>(store: ReadableStore<State>, select: (state: State) => Part): Part {
  const [, renderWith] = useState<{ part: Part }>();
  const part = select(store.getState());
  useLayoutEffect(() => {
    const compare = () => {
      const next = select(store.getState());
      if (!Object.is(next, part)) renderWith({ part: next });
    };
    compare();
    return store.subscribe(compare);
  }, [store, select, part]);
  return part;
}
