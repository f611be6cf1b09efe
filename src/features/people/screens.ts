import type { FeatureScreens } from '../../app/index.ts';

export default {
  screens: [
    {
      path: '/desk/people',
      load: () => import('./people-screen.tsx'),
      placement: {
        at: 'desk',
        order: 40,
        labelKey: 'people-title',
        icon: 'users',
        isFor: ({ grants }) => grants.some(({ role }) => role !== 'tutor'),
      },
    },
    { path: '/desk/people/invite', load: () => import('./invite-screen.tsx') },
    { path: '/desk/people/:id', load: () => import('./person-screen.tsx') },
  ],
  me: [{ order: 10, load: () => import('./me-part.tsx') }],
} satisfies FeatureScreens;
