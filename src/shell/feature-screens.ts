import type { ComponentType } from 'preact';
import { lazy } from 'preact-iso';
import type { FeatureScreens, Placement } from '../app/index.ts';
import { withAllWords } from './load-words.ts';

const modules = import.meta.glob<FeatureScreens>('../features/*/screens.ts', {
  eager: true,
  import: 'default',
});
const features = Object.values(modules);

export interface Route {
  readonly path: string;
  readonly component: ComponentType;
  readonly placement: Placement | undefined;
}

/** Each feature's screens, a lazy chunk each. */
export const featureRoutes: readonly Route[] = features.flatMap(({ screens }) =>
  screens.map(({ path, load, placement, opensFirst }) => ({
    path,
    component: lazy(opensFirst ? load : () => withAllWords(load)),
    placement,
  })),
);

const todayLoads = features
  .flatMap(({ today }) => today ?? [])
  .sort((a, b) => a.order - b.order)
  .map(({ load }) => load);

export const todayParts: readonly ComponentType[] = todayLoads.map((load) => lazy(load));

/** Fetches what the first screen is made of while the notebook is being opened. */
export function fetchFirstScreen(path: string): void {
  if (path !== '/') return;
  for (const load of todayLoads) load().catch(() => undefined);
}

export const meParts: readonly ComponentType[] = features
  .flatMap(({ me }) => me ?? [])
  .sort((a, b) => a.order - b.order)
  .map(({ load }) => lazy(() => withAllWords(load)));

export const syncParts: readonly ComponentType[] = features
  .flatMap(({ sync }) => sync ?? [])
  .sort((a, b) => a.order - b.order)
  .map(({ load }) => lazy(() => withAllWords(load)));

/** @returns where a record opens, or `undefined` for a kind that no screen shows by itself */
export function findRecordPath(kind: string, recordId: string): string | undefined {
  for (const { recordPaths } of features) {
    const toPath = recordPaths?.[kind];
    if (toPath !== undefined) return toPath(recordId);
  }
  return undefined;
}
