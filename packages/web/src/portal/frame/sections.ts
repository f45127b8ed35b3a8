/** The portal's navigation: every part with its address and name. */

import type { Words } from '@double-random/core';
import type { Section } from '../page.js';

export const SECTIONS: readonly { readonly section: Section; readonly path: string; readonly words: Words }[] = [
  { section: 'home', path: '/', words: { zh: '首页', en: 'Home' } },
  { section: 'search', path: '/search', words: { zh: '查一查', en: 'Look up a firm' } },
  { section: 'plans', path: '/plans', words: { zh: '年度计划', en: 'Plans' } },
  { section: 'tasks', path: '/tasks', words: { zh: '抽查任务', en: 'Tasks' } },
  { section: 'draws', path: '/draws', words: { zh: '抽取', en: 'Draws' } },
  { section: 'results', path: '/results', words: { zh: '检查结果', en: 'Results' } },
  { section: 'statistics', path: '/statistics', words: { zh: '统计', en: 'Statistics' } },
  { section: 'verify', path: '/verify', words: { zh: '自行核验', en: 'Verify' } },
  { section: 'about', path: '/about', words: { zh: '说明', en: 'About' } },
];
