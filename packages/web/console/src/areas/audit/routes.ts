import type { VueArea } from '../../layout/vue-area.js';

export const AUDIT: VueArea = {
  icon: 'audit',
  words: { zh: '审计', en: 'Audit' },
  screens: [
    {
      path: '/audit',
      name: 'audit',
      words: { zh: '审计日志', en: 'Audit trail' },
      roles: ['auditor', 'department-admin', 'reviewer'],
      inNavigation: true,
      component: () => import('./AuditPage.vue'),
    },
    {
      path: '/audit-verification',
      name: 'audit-verification',
      words: { zh: '哈希链复核', en: 'Chain verification' },
      roles: ['auditor', 'system-admin'],
      inNavigation: true,
      component: () => import('./AuditVerificationPage.vue'),
    },
  ],
};
