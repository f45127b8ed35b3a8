/** Long work of the service, in words. */

import type { Words } from '../language/words.js';

export type JobKind = 'import-preview' | 'import-apply' | 'prepare-draw' | 'schedule-visits' | 'make-papers';

export const JOB_KIND_WORDS: Readonly<Record<JobKind, Words>> = {
  'import-preview': { zh: '名录导入预览', en: 'Preview of an import' },
  'import-apply': { zh: '名录导入', en: 'Import of a directory' },
  'prepare-draw': { zh: '抽取准备与预测', en: 'Preparation and forecast of a draw' },
  'schedule-visits': { zh: '检查排期', en: 'Schedule of visits' },
  'make-papers': { zh: '批量制作文书', en: 'Papers of many visits' },
};

const STAGE_WORDS: Readonly<Record<string, Words>> = {
  reading: { zh: '读取文件', en: 'reading the file' },
  comparing: { zh: '与现有名录比对', en: 'comparing with the directory' },
  schedule: { zh: '安排日期', en: 'finding days' },
  read: { zh: '读取检查', en: 'reading the visits' },
  paint: { zh: '制作文书', en: 'making the papers' },
};

/** What a job is doing just now; a stage that has no words yet is just “under way”. */
export const stageWords = (stage: string): Words => STAGE_WORDS[stage] ?? { zh: '处理中', en: 'under way' };

export interface JobProgressFacts {
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly progress: { readonly done: number; readonly total: number };
}

/** Percent done, whole; `null` while it is not known how much there is. */
export function percentOf({ state, progress: { done, total } }: JobProgressFacts): number | null {
  if (state === 'done') return 100;
  return total === 0 ? null : Math.min(99, Math.floor((done / total) * 100));
}

/** How long to wait before a job is asked about again: soon at first, more rarely when it takes long. */
export const nextLookMs = (looks: number): number => Math.min(3000, 500 + looks * 250);
