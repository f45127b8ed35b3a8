import type { VueArea } from '../../layout/vue-area.js';
import { TASK_READERS } from '../../session/roles.js';

export const STATISTICS: VueArea = {
  icon: 'statistics',
  words: { zh: '统计', en: 'Statistics' },
  screens: [
    {
      path: '/statistics',
      name: 'statistics',
      words: { zh: '年度统计', en: 'Statistics of a year' },
      roles: TASK_READERS,
      inNavigation: true,
      component: () => import('./StatisticsPage.vue'),
    },
    {
      path: '/progress',
      name: 'progress',
      words: { zh: '检查进度', en: 'Progress' },
      roles: TASK_READERS,
      inNavigation: true,
      component: () => import('./progress/ProgressPage.vue'),
    },
  ],
};
