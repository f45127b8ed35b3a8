import type { VueArea } from '../../layout/vue-area.js';

export const DRAWS: VueArea = {
  icon: 'draws',
  words: { zh: '抽取', en: 'Draws' },
  screens: [],
};
