import type { VueArea } from '../../layout/vue-area.js';
import { ANY_ROLE } from '../../session/roles.js';

export const DIRECTORIES: VueArea = {
  icon: 'directories',
  words: { zh: '名录', en: 'Directories' },
  screens: [
    {
      path: '/directories',
      name: 'directories',
      words: { zh: '名录', en: 'Directories' },
      roles: ANY_ROLE,
      inNavigation: true,
      component: () => import('./overview/DirectoriesPage.vue'),
    },
    {
      path: '/directories/:department/health',
      name: 'directory-health',
      words: { zh: '名录健康检查', en: 'Health of the directories' },
      roles: ANY_ROLE,
      inNavigation: false,
      component: () => import('./health/HealthPage.vue'),
    },
    {
      path: '/directories/:department/:kind',
      name: 'directory',
      words: { zh: '一个名录', en: 'A directory' },
      roles: ANY_ROLE,
      inNavigation: false,
      component: () => import('./records/DirectoryPage.vue'),
    },
    {
      path: '/directories/:department/:kind/records/:key',
      name: 'directory-record',
      words: { zh: '一条记录', en: 'A record' },
      roles: ANY_ROLE,
      inNavigation: false,
      component: () => import('./records/RecordPage.vue'),
    },
    {
      path: '/directories/:department/:kind/history',
      name: 'directory-history',
      words: { zh: '版本与导入', en: 'Versions and imports' },
      roles: ANY_ROLE,
      inNavigation: false,
      component: () => import('./versions/HistoryPage.vue'),
    },
    {
      path: '/directories/:department/:kind/versions/:version',
      name: 'directory-version',
      words: { zh: '一个版本', en: 'A version' },
      roles: ANY_ROLE,
      inNavigation: false,
      component: () => import('./versions/VersionPage.vue'),
    },
    {
      path: '/directories/:department/:kind/import',
      name: 'directory-new-import',
      words: { zh: '导入名录', en: 'Import a directory' },
      roles: ['planner', 'department-admin'],
      inNavigation: false,
      component: () => import('./imports/NewImportPage.vue'),
    },
    {
      path: '/directories/:department/:kind/imports/:import',
      name: 'directory-import',
      words: { zh: '一次导入', en: 'An import' },
      roles: ['planner', 'department-admin', 'auditor'],
      inNavigation: false,
      component: () => import('./imports/ImportPage.vue'),
    },
  ],
};
