import type { VueArea } from '../../layout/vue-area.js';

export const VISITS: VueArea = {
  icon: 'visits',
  words: { zh: '检查', en: 'Visits' },
  screens: [],
};
