import type { VueArea } from '../../layout/vue-area.js';
import { ANY_ROLE } from '../../session/roles.js';

export const HOME: VueArea = {
  icon: 'home',
  words: { zh: '工作台', en: 'Home' },
  screens: [
    {
      path: '/home',
      name: 'home',
      words: { zh: '工作台', en: 'Home' },
      roles: ANY_ROLE,
      inNavigation: true,
      component: () => import('./HomePage.vue'),
    },
  ],
};
