import type { VueArea } from '../../layout/vue-area.js';
import { TASK_READERS } from '../../session/roles.js';

export const DRAWS: VueArea = {
  icon: 'draws',
  words: { zh: '抽取', en: 'Draws' },
  screens: [
    {
      path: '/draws',
      name: 'draws',
      words: { zh: '抽取', en: 'Draws' },
      roles: TASK_READERS,
      inNavigation: true,
      component: () => import('./DrawsPage.vue'),
    },
    {
      path: '/draws/:draw',
      name: 'draw',
      words: { zh: '一次抽取', en: 'A draw' },
      roles: TASK_READERS,
      inNavigation: false,
      component: () => import('./DrawPage.vue'),
    },
    {
      path: '/draws/:draw/ceremony',
      name: 'ceremony',
      words: { zh: '抽取仪式', en: 'The ceremony of a draw' },
      roles: TASK_READERS,
      inNavigation: false,
      frame: 'bare',
      component: () => import('./ceremony/CeremonyPage.vue'),
    },
  ],
};
