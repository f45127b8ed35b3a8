import type { VueArea } from '../../layout/vue-area.js';
import { ANY_ROLE } from '../../session/roles.js';

export const PLANS: VueArea = {
  icon: 'plans',
  words: { zh: '年度计划', en: 'Plans' },
  screens: [
    {
      path: '/plans',
      name: 'plans',
      words: { zh: '年度计划', en: 'Annual plans' },
      roles: ANY_ROLE,
      inNavigation: true,
      component: () => import('./PlansPage.vue'),
    },
    {
      path: '/plans/new',
      name: 'plan-new',
      words: { zh: '起草年度计划', en: 'Draft an annual plan' },
      roles: ['planner'],
      inNavigation: false,
      component: () => import('./NewPlanPage.vue'),
    },
    {
      path: '/plans/:plan',
      name: 'plan',
      words: { zh: '一份年度计划', en: 'An annual plan' },
      roles: ANY_ROLE,
      inNavigation: false,
      component: () => import('./PlanPage.vue'),
    },
    {
      path: '/plans/:plan/editions/:edition/draft',
      name: 'plan-draft',
      words: { zh: '编辑计划草稿', en: 'Edit the draft of a plan' },
      roles: ['planner'],
      inNavigation: false,
      component: () => import('./PlanDraftPage.vue'),
    },
  ],
};
