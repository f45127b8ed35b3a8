import type { VueArea } from '../../layout/vue-area.js';

export const STATISTICS: VueArea = {
  icon: 'statistics',
  words: { zh: '统计', en: 'Statistics' },
  screens: [],
};
