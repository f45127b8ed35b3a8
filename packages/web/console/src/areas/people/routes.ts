import type { VueArea } from '../../layout/vue-area.js';

export const PEOPLE: VueArea = { icon: 'people', words: { zh: '用户与令牌', en: 'Users and tokens' }, screens: [] };
