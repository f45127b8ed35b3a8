import type { VueArea } from '../../layout/vue-area.js';

/** Who objects is for reviewers alone. */
export const OBJECTIONS: VueArea = {
  icon: 'objections',
  words: { zh: '异议', en: 'Objections' },
  screens: [
    {
      path: '/objections',
      name: 'objections',
      words: { zh: '异议', en: 'Objections' },
      roles: ['reviewer'],
      inNavigation: true,
      component: () => import('./ObjectionsPage.vue'),
    },
    {
      path: '/objections/:objection',
      name: 'objection',
      words: { zh: '一件异议', en: 'An objection' },
      roles: ['reviewer'],
      inNavigation: false,
      component: () => import('./ObjectionPage.vue'),
    },
  ],
};
