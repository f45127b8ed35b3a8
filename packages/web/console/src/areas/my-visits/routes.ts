import type { VueArea } from '../../layout/vue-area.js';
import type { Role } from '../../session/roles.js';

const INSPECTORS: readonly Role[] = ['inspector'];

export const MY_VISITS: VueArea = {
  icon: 'my-visits',
  words: { zh: '我的检查', en: 'My visits' },
  work: {
    begin: async () => (await import('./phone/phone.js')).beginPhone(),
    end: async () => (await import('./leave-phone.js')).leavePhone(),
  },
  screens: [
    {
      path: '/my-visits',
      name: 'my-visits',
      words: { zh: '今日检查', en: 'Today’s visits' },
      roles: INSPECTORS,
      inNavigation: true,
      worksOffline: true,
      component: () => import('./MyVisitsPage.vue'),
    },
    {
      path: '/my-visit-list',
      name: 'my-visit-list',
      words: { zh: '我的全部检查', en: 'All my visits' },
      roles: INSPECTORS,
      inNavigation: true,
      component: () => import('./MyVisitListPage.vue'),
    },
    {
      path: '/my-outbox',
      name: 'my-outbox',
      words: { zh: '待发送与本机', en: 'To be sent, and this phone' },
      roles: INSPECTORS,
      inNavigation: true,
      worksOffline: true,
      component: () => import('./OutboxPage.vue'),
    },
    {
      path: '/my-visits/:visit',
      name: 'my-visit',
      words: { zh: '现场检查', en: 'A visit on site' },
      roles: INSPECTORS,
      inNavigation: false,
      worksOffline: true,
      component: () => import('./OnSitePage.vue'),
    },
    {
      path: '/my-visits/:visit/items/:item',
      name: 'my-visit-item',
      words: { zh: '检查事项记录', en: 'Record of an item' },
      roles: INSPECTORS,
      inNavigation: false,
      worksOffline: true,
      component: () => import('./ItemPage.vue'),
    },
    {
      path: '/my-visits/:visit/report',
      name: 'my-visit-report',
      words: { zh: '报告情况', en: 'Report' },
      roles: INSPECTORS,
      inNavigation: false,
      worksOffline: true,
      component: () => import('./ReportPage.vue'),
    },
  ],
};
