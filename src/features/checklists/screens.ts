import type { FeatureScreens } from '../../app/index.ts';

export default {
  screens: [
    {
      path: '/checklists',
      load: () => import('./checklists-screen.tsx'),
      placement: { at: 'bar', order: 20, labelKey: 'checklists-tab', icon: 'checklist' },
    },
  ],
} satisfies FeatureScreens;
