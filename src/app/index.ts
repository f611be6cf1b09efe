export type { Api, ApiFailure } from './api.ts';
export { createApi } from './api.ts';
export type { FeatureScreens, Placement, ScreenDefinition } from './screen.ts';
export type { LiveValue, Services } from './services.tsx';
export {
  listLoggingScopes,
  ServicesProvider,
  useHeldUpdates,
  useLive,
  useLiveValue,
  useReader,
  useScopeName,
  useServices,
  useWords,
  WordsProvider,
} from './services.tsx';
