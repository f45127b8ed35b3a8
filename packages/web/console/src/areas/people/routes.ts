import type { VueArea } from '../../layout/vue-area.js';
import { ANY_ROLE, type Role } from '../../session/roles.js';

const WHO_SEES_USERS: readonly Role[] = ['system-admin', 'department-admin', 'auditor'];
const WHO_MANAGES_USERS: readonly Role[] = ['system-admin', 'department-admin'];
const WHO_SEES_WEBHOOKS: readonly Role[] = ['department-admin', 'auditor'];

export const PEOPLE: VueArea = {
  icon: 'people',
  words: { zh: '用户与令牌', en: 'Users and tokens' },
  screens: [
    {
      path: '/users',
      name: 'users',
      words: { zh: '用户', en: 'Users' },
      roles: WHO_SEES_USERS,
      inNavigation: true,
      component: () => import('./users/UsersPage.vue'),
    },
    {
      path: '/users/new',
      name: 'new-user',
      words: { zh: '新增用户', en: 'New user' },
      roles: WHO_MANAGES_USERS,
      inNavigation: false,
      component: () => import('./users/NewUserPage.vue'),
    },
    {
      path: '/users/:user',
      name: 'user',
      words: { zh: '用户', en: 'User' },
      roles: WHO_SEES_USERS,
      inNavigation: false,
      component: () => import('./users/UserPage.vue'),
    },
    {
      path: '/departments',
      name: 'departments',
      words: { zh: '部门', en: 'Departments' },
      roles: ANY_ROLE,
      inNavigation: true,
      component: () => import('./departments/DepartmentsPage.vue'),
    },
    {
      path: '/tokens',
      name: 'tokens',
      words: { zh: '访问令牌', en: 'Access tokens' },
      roles: WHO_SEES_USERS,
      inNavigation: true,
      component: () => import('./tokens/TokensPage.vue'),
    },
    {
      path: '/webhooks',
      name: 'webhooks',
      words: { zh: '回调', en: 'Webhooks' },
      roles: WHO_SEES_WEBHOOKS,
      inNavigation: true,
      component: () => import('./webhooks/WebhooksPage.vue'),
    },
    {
      path: '/webhooks/:webhook',
      name: 'webhook',
      words: { zh: '回调', en: 'Webhook' },
      roles: WHO_SEES_WEBHOOKS,
      inNavigation: false,
      component: () => import('./webhooks/WebhookPage.vue'),
    },
    {
      path: '/my-sessions',
      name: 'my-sessions',
      words: { zh: '我的会话与密码', en: 'My sessions and password' },
      roles: ANY_ROLE,
      inNavigation: false,
      component: () => import('./sessions/MySessionsPage.vue'),
    },
  ],
};
