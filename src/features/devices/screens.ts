import type { FeatureScreens } from '../../app/index.ts';

export default {
  screens: [
    {
      path: '/desk/devices',
      load: () => import('./fleet-screen.tsx'),
      placement: {
        at: 'desk',
        order: 40,
        labelKey: 'nav-devices',
        icon: 'phone',
        isFor: ({ grants }) => grants.some(({ role }) => role !== 'tutor'),
      },
    },
    { path: '/desk/devices/import', load: () => import('./import-screen.tsx') },
    { path: '/desk/devices/:id', load: () => import('./device-screen.tsx') },
  ],
} satisfies FeatureScreens;
