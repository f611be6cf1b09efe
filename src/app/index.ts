export { AnswerProblem } from './answer-problem.tsx';
export type { Api, ApiFailure } from './api.ts';
export { createApi } from './api.ts';
export { useKeptAnswer } from './kept-answer.ts';
export { type OtherValue, OtherValues } from './other-values.tsx';
export {
  type DescribeEntry,
  HistoryDisclosure,
  RecordHistory,
  useHistory,
} from './record-history.tsx';
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
