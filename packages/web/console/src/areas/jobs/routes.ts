import type { VueArea } from '../../layout/vue-area.js';
import { TASK_READERS } from '../../session/roles.js';

export const JOBS: VueArea = {
  icon: 'jobs',
  words: { zh: '作业', en: 'Jobs' },
  screens: [
    {
      path: '/jobs',
      name: 'jobs',
      words: { zh: '作业', en: 'Jobs' },
      roles: TASK_READERS,
      inNavigation: true,
      component: () => import('./JobsPage.vue'),
    },
    {
      path: '/jobs/:job',
      name: 'job',
      words: { zh: '一个作业', en: 'A job' },
      roles: TASK_READERS,
      inNavigation: false,
      component: () => import('./JobPage.vue'),
    },
  ],
};
