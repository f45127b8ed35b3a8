import type { VueArea } from '../../layout/vue-area.js';

export const TASKS: VueArea = {
  icon: 'tasks',
  words: { zh: '联合任务', en: 'Joint tasks' },
  screens: [],
};
