/** What can happen to a record from one version to the next. */

import type { Words } from '../../language/words.js';

export const CHANGE_CLASSES = ['new', 'changed', 'gone'] as const;

export type ChangeClass = (typeof CHANGE_CLASSES)[number];

export const CHANGE_WORDS: Readonly<Record<ChangeClass, Words>> = {
  new: { zh: '新增', en: 'New' },
  changed: { zh: '变更', en: 'Changed' },
  gone: { zh: '移除', en: 'Gone' },
};
