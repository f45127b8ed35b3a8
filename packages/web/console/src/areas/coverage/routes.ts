import type { VueArea } from '../../layout/vue-area.js';

export const COVERAGE: VueArea = {
  icon: 'coverage',
  words: { zh: '覆盖率与撮合', en: 'Coverage and matching' },
  screens: [],
};
