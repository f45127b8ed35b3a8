import type { VueArea } from '../../layout/vue-area.js';

export const MY_VISITS: VueArea = {
  icon: 'my-visits',
  words: { zh: '我的检查', en: 'My visits' },
  screens: [],
};
