import type { VueArea } from '../../layout/vue-area.js';
import { TASK_READERS } from '../../session/roles.js';

export const FOLLOW_UPS: VueArea = {
  icon: 'follow-ups',
  words: { zh: '后续处置', en: 'Follow-ups' },
  screens: [
    {
      path: '/follow-ups',
      name: 'follow-ups',
      words: { zh: '后续处置', en: 'Follow-ups' },
      roles: TASK_READERS,
      inNavigation: true,
      component: () => import('./FollowUpsPage.vue'),
    },
    {
      path: '/follow-ups/:followUp',
      name: 'follow-up',
      words: { zh: '一项后续处置', en: 'A follow-up' },
      roles: TASK_READERS,
      inNavigation: false,
      component: () => import('./FollowUpPage.vue'),
    },
    {
      path: '/follow-ups/of-visit/:visit/new',
      name: 'new-follow-up',
      words: { zh: '登记后续处置', en: 'New follow-up' },
      roles: ['planner', 'reviewer', 'inspector'],
      inNavigation: false,
      component: () => import('./NewFollowUpPage.vue'),
    },
  ],
};
