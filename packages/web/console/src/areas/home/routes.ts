import type { VueArea } from '../../layout/vue-area.js';

export const HOME: VueArea = { icon: 'home', words: { zh: '工作台', en: 'Home' }, screens: [] };
