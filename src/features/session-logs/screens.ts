import type { FeatureScreens } from '../../app/index.ts';
import { listReviewedScopes } from './review-access.ts';

export default {
  screens: [
    {
      path: '/logs',
      load: () => import('./my-logs.tsx'),
      placement: { at: 'bar', order: 40, labelKey: 'log-own-nav', icon: 'logs' },
    },
    { path: '/logs/new', load: () => import('./new-log.tsx'), opensFirst: true },
    { path: '/logs/deleted', load: () => import('./deleted-logs.tsx') },
    { path: '/logs/:id', load: () => import('./edit-log.tsx') },
    { path: '/tally', load: () => import('./tally.tsx') },
    {
      path: '/desk/review',
      load: () => import('./review-screen.tsx'),
      placement: {
        at: 'desk',
        order: 10,
        labelKey: 'review-title',
        icon: 'inbox',
        isFor: ({ grants }) => listReviewedScopes(grants).length > 0,
      },
    },
  ],
  today: [
    { order: 10, load: () => import('./today-log.tsx') },
    { order: 20, load: () => import('./today-waiting.tsx') },
  ],
  sync: [{ order: 10, load: () => import('./sync-day.tsx') }],
  recordPaths: { 'session-log': (id) => `/logs/${id}`, tally: (id) => `/tally?id=${id}` },
} satisfies FeatureScreens;
