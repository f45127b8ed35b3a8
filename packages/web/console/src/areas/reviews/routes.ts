import type { VueArea } from '../../layout/vue-area.js';

export const REVIEWS: VueArea = {
  icon: 'reviews',
  words: { zh: '审核公示', en: 'Review and publication' },
  screens: [],
};
