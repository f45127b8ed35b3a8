import type { VueArea } from '../../layout/vue-area.js';

export const OBJECTIONS: VueArea = {
  icon: 'objections',
  words: { zh: '异议', en: 'Objections' },
  screens: [],
};
