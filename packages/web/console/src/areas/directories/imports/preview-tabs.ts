/** The tabs of a preview: what is wrong comes first when there is any. Knows no framework. */

import type { Words } from '../../../language/words.js';
import { CHANGE_CLASSES, CHANGE_WORDS, type ChangeClass } from '../change-words.js';
import type { DirectoryImport } from './import-words.js';

export type PreviewTab = ChangeClass | 'wrong' | 'warned';

export const TAB_WORDS: Readonly<Record<PreviewTab, Words>> = {
  ...CHANGE_WORDS,
  wrong: { zh: '有错误', en: 'Wrong' },
  warned: { zh: '有提醒', en: 'Warned' },
};

type Counts = NonNullable<DirectoryImport['preview']>['counts'];

export interface CountedTab {
  readonly tab: PreviewTab;
  readonly count: number;
}

export const previewTabs = ({ added, changed, gone, wrong, warned }: Counts): readonly CountedTab[] => [
  { tab: 'new', count: added },
  { tab: 'changed', count: changed },
  { tab: 'gone', count: gone },
  { tab: 'wrong', count: wrong },
  { tab: 'warned', count: warned },
];

/** What has to be looked at first: wrong rows, else the first tab that has any. */
export function firstTab(tabs: readonly CountedTab[]): PreviewTab {
  const filled = tabs.filter(({ count }) => count > 0);
  return (filled.find(({ tab }) => tab === 'wrong') ?? filled[0])?.tab ?? 'new';
}

export const isChangeTab = (tab: PreviewTab): tab is ChangeClass => CHANGE_CLASSES.some((one) => one === tab);
