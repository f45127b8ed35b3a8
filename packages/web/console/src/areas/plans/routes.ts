import type { VueArea } from '../../layout/vue-area.js';

export const PLANS: VueArea = {
  icon: 'plans',
  words: { zh: '年度计划', en: 'Plans' },
  screens: [],
};
