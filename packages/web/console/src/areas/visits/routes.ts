import type { VueArea } from '../../layout/vue-area.js';
import { TASK_READERS } from '../../session/roles.js';

export const VISITS: VueArea = {
  icon: 'visits',
  words: { zh: '检查', en: 'Visits' },
  screens: [
    {
      path: '/visits',
      name: 'visits',
      words: { zh: '检查清单', en: 'All visits' },
      roles: TASK_READERS,
      inNavigation: true,
      component: () => import('./VisitsPage.vue'),
    },
    {
      path: '/visit-calendar',
      name: 'visit-calendar',
      words: { zh: '检查日历', en: 'Calendar' },
      roles: TASK_READERS,
      inNavigation: true,
      component: () => import('./CalendarPage.vue'),
    },
    {
      path: '/visit-board',
      name: 'visit-board',
      words: { zh: '人员排班', en: 'Board of inspectors' },
      roles: TASK_READERS,
      inNavigation: true,
      component: () => import('./BoardPage.vue'),
    },
    {
      path: '/visit-schedule',
      name: 'visit-schedule',
      words: { zh: '派发与排期', en: 'Dispatch and schedule' },
      roles: ['department-admin', 'planner', 'reviewer', 'auditor'],
      inNavigation: true,
      component: () => import('./SchedulePage.vue'),
    },
    {
      path: '/notices',
      name: 'notices',
      words: { zh: '检查通知书', en: 'Inspection notices' },
      roles: TASK_READERS,
      inNavigation: true,
      component: () => import('./NoticesPage.vue'),
    },
    {
      path: '/inspector-reports',
      name: 'inspector-reports',
      words: { zh: '检查人员报告', en: 'Reports of inspectors' },
      roles: TASK_READERS,
      inNavigation: true,
      component: () => import('./ReportsPage.vue'),
    },
    {
      path: '/record-conflicts',
      name: 'record-conflicts',
      words: { zh: '记录冲突', en: 'Conflicts of records' },
      roles: TASK_READERS,
      inNavigation: true,
      component: () => import('./ConflictsPage.vue'),
    },
    {
      path: '/visits/:visit',
      name: 'visit',
      words: { zh: '一次检查', en: 'A visit' },
      roles: TASK_READERS,
      inNavigation: false,
      component: () => import('./VisitPage.vue'),
    },
  ],
};
