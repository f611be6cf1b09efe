import type { FeatureScreens } from '../../app/index.ts';

export default {
  screens: [
    { path: '/places', load: () => import('./places-screen.tsx') },
    { path: '/places/new', load: () => import('./new-place-screen.tsx') },
    {
      path: '/desk/places',
      load: () => import('./desk-places-screen.tsx'),
      placement: {
        at: 'desk',
        order: 50,
        labelKey: 'places-title',
        icon: 'map-pin',
        isFor: ({ grants }) => grants.some(({ role }) => role !== 'tutor'),
      },
    },
  ],
  me: [{ order: 20, load: () => import('./me-part.tsx') }],
  recordPaths: { place: () => '/places' },
} satisfies FeatureScreens;
