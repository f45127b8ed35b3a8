import type { VueArea } from '../../layout/vue-area.js';
import { ANY_ROLE } from '../../session/roles.js';

export const COVERAGE: VueArea = {
  icon: 'coverage',
  words: { zh: '覆盖率与撮合', en: 'Coverage and matching' },
  screens: [
    {
      path: '/coverage',
      name: 'coverage',
      words: { zh: '事项覆盖率', en: 'Coverage' },
      roles: ANY_ROLE,
      inNavigation: true,
      component: () => import('./CoveragePage.vue'),
    },
    {
      path: '/matches',
      name: 'matches',
      words: { zh: '联合撮合', en: 'Matching' },
      roles: ['planner', 'reviewer', 'department-admin', 'auditor'],
      inNavigation: true,
      component: () => import('./MatchesPage.vue'),
    },
  ],
};
