import type { VueArea } from '../../layout/vue-area.js';

export const FOLLOW_UPS: VueArea = {
  icon: 'follow-ups',
  words: { zh: '后续处置', en: 'Follow-ups' },
  screens: [],
};
