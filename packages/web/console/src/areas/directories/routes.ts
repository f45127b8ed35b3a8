import type { VueArea } from '../../layout/vue-area.js';

export const DIRECTORIES: VueArea = {
  icon: 'directories',
  words: { zh: '名录', en: 'Directories' },
  screens: [],
};
