import type { VueArea } from '../../layout/vue-area.js';
import { ANY_ROLE, TASK_READERS } from '../../session/roles.js';

export const REVIEWS: VueArea = {
  icon: 'reviews',
  words: { zh: '审核公示', en: 'Review and publication' },
  screens: [
    {
      path: '/reviews',
      name: 'reviews',
      words: { zh: '待审核', en: 'To review' },
      roles: TASK_READERS,
      inNavigation: true,
      component: () => import('./ReviewsPage.vue'),
    },
    {
      path: '/reviews/:visit/:department',
      name: 'review',
      words: { zh: '审核检查结果', en: 'Review results' },
      roles: TASK_READERS,
      inNavigation: false,
      component: () => import('./ReviewPage.vue'),
    },
    {
      path: '/publications',
      name: 'publications',
      words: { zh: '待公示', en: 'To publish' },
      roles: TASK_READERS,
      inNavigation: true,
      component: () => import('./publication/DuePage.vue'),
    },
    {
      path: '/publications/:visit',
      name: 'visit-publication',
      words: { zh: '一次检查的公示', en: 'Publication of a visit' },
      roles: TASK_READERS,
      inNavigation: false,
      component: () => import('./publication/VisitPublicationPage.vue'),
    },
    {
      path: '/overdue',
      name: 'overdue',
      words: { zh: '逾期未公示', en: 'Overdue' },
      roles: ANY_ROLE,
      inNavigation: true,
      component: () => import('./overdue/OverduePage.vue'),
    },
  ],
};
