/** Words of codes that stand nowhere else. */

import type { Words } from '@double-random/core';
import type { FollowUpOrigin } from '../follow-ups/states.js';
import type { ResultOutcome } from '../results/code-table.js';
import type { PartRole } from '../tasks/states.js';
import type { TaskSource } from '../tasks/task.js';

export const ROLE_WORDS: Readonly<Record<PartRole, Words>> = {
  initiating: { zh: '发起部门', en: 'initiating' },
  cooperating: { zh: '配合部门', en: 'cooperating' },
};

export const SOURCE_WORDS: Readonly<Record<TaskSource['kind'], Words>> = {
  planned: { zh: '年度计划', en: 'annual plan' },
  proposal: { zh: '撮合建议', en: 'proposal of a joint task' },
  'ad-hoc': { zh: '临时任务', en: 'ad hoc' },
};

export const DISCLOSURE_WORDS: Readonly<Record<'open' | 'sealed', Words>> = {
  open: { zh: '公开', en: 'open' },
  sealed: { zh: '封存', en: 'sealed' },
};

export const OUTCOME_WORDS: Readonly<Record<ResultOutcome, Words>> = {
  'no-problem': { zh: '未发现问题', en: 'no problem' },
  problem: { zh: '发现问题', en: 'problem' },
  'not-found': { zh: '无法联系', en: 'not found' },
  'not-operating': { zh: '未开展经营或已不存在', en: 'not operating' },
};

export const ORIGIN_WORDS: Readonly<Record<FollowUpOrigin, Words>> = {
  publication: { zh: '公示的结果', en: 'the published result' },
  're-check': { zh: '复查', en: 'a re-check' },
  'by-hand': { zh: '部门自行登记', en: 'opened by the department' },
};
