import type { VueArea } from '../../layout/vue-area.js';

export const AUDIT: VueArea = { icon: 'audit', words: { zh: '审计', en: 'Audit' }, screens: [] };
