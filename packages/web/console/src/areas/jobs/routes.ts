import type { VueArea } from '../../layout/vue-area.js';
import { ANY_ROLE } from '../../session/roles.js';

export const JOBS: VueArea = {
  icon: 'jobs',
  words: { zh: '作业', en: 'Jobs' },
  screens: [
    {
      path: '/jobs',
      name: 'jobs',
      words: { zh: '作业', en: 'Jobs' },
      roles: ANY_ROLE,
      inNavigation: true,
      component: () => import('./JobsPage.vue'),
    },
    {
      path: '/jobs/:job',
      name: 'job',
      words: { zh: '一个作业', en: 'A job' },
      roles: ANY_ROLE,
      inNavigation: false,
      component: () => import('./JobPage.vue'),
    },
  ],
};
