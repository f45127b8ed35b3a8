import type { VueArea } from '../../layout/vue-area.js';
import { TASK_READERS } from '../../session/roles.js';

export const TASKS: VueArea = {
  icon: 'tasks',
  words: { zh: '联合任务', en: 'Joint tasks' },
  screens: [
    {
      path: '/tasks',
      name: 'tasks',
      words: { zh: '联合任务', en: 'Joint tasks' },
      roles: TASK_READERS,
      inNavigation: true,
      component: () => import('./TasksPage.vue'),
    },
    {
      path: '/tasks/new',
      name: 'new-task',
      words: { zh: '起草联合任务', en: 'Draft a joint task' },
      roles: ['planner'],
      inNavigation: false,
      component: () => import('./NewTaskPage.vue'),
    },
    {
      path: '/tasks/:task',
      name: 'task',
      words: { zh: '联合任务', en: 'Joint task' },
      roles: TASK_READERS,
      inNavigation: false,
      component: () => import('./TaskPage.vue'),
    },
    {
      path: '/tasks/:task/settings',
      name: 'task-settings',
      words: { zh: '修改任务', en: 'Change a task' },
      roles: ['planner'],
      inNavigation: false,
      component: () => import('./TaskSettingsPage.vue'),
    },
    {
      path: '/tasks/:task/part',
      name: 'task-part',
      words: { zh: '本部门的部分', en: 'The own part' },
      roles: ['planner'],
      inNavigation: false,
      component: () => import('./OwnPartPage.vue'),
    },
    {
      path: '/tasks/:task/preparation',
      name: 'task-preparation',
      words: { zh: '准备与预测', en: 'Preparation and forecast' },
      roles: TASK_READERS,
      inNavigation: false,
      component: () => import('./PreparationPage.vue'),
    },
  ],
};
