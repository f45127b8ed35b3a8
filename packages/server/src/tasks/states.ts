/** The states of a joint task and of a department's part in it. */

import type { Words } from '@double-random/core';

/** 抽查任务, in the order in which they follow each other; `cancelled` ends it early. */
export const TASK_STATES = [
  'draft',
  'confirmed',
  'frozen',
  'committed',
  'drawn',
  'dispatched',
  'in_progress',
  'results_complete',
  'published',
  'archived',
  'cancelled',
] as const;

export type TaskState = (typeof TASK_STATES)[number];

export const TASK_STATE_WORDS: Readonly<Record<TaskState, Words>> = {
  draft: { zh: '起草中', en: 'draft' },
  confirmed: { zh: '已确认', en: 'confirmed' },
  frozen: { zh: '已锁定', en: 'frozen' },
  committed: { zh: '已承诺', en: 'committed' },
  drawn: { zh: '已抽取', en: 'drawn' },
  dispatched: { zh: '已派发', en: 'dispatched' },
  in_progress: { zh: '检查中', en: 'in progress' },
  results_complete: { zh: '结果齐全', en: 'results complete' },
  published: { zh: '已公示', en: 'published' },
  archived: { zh: '已归档', en: 'archived' },
  cancelled: { zh: '已取消', en: 'cancelled' },
};

/** A department's part. `withdrawn`: the initiating department took the invitation back. */
export const PART_STATES = ['invited', 'accepted', 'declined', 'withdrawn', 'inspectors_ready', 'in_progress', 'entered'] as const;

export type PartState = (typeof PART_STATES)[number];

export const PART_STATE_WORDS: Readonly<Record<PartState, Words>> = {
  invited: { zh: '待答复', en: 'invited' },
  accepted: { zh: '已接受', en: 'accepted' },
  declined: { zh: '已谢绝', en: 'declined' },
  withdrawn: { zh: '邀请已撤回', en: 'invitation withdrawn' },
  inspectors_ready: { zh: '已备妥', en: 'ready' },
  in_progress: { zh: '检查中', en: 'in progress' },
  entered: { zh: '已录入', en: 'results entered' },
};

export type PartRole = 'initiating' | 'cooperating';

/** Whether a part in this state belongs to the draw; a declined or withdrawn one does not. */
export const takesPart = (state: PartState): boolean => state !== 'declined' && state !== 'withdrawn';

/** The states in which a task may be cancelled: from its freeze on the draw has to be voided first, which makes the task `confirmed` again. */
export const CANCELLABLE: readonly TaskState[] = ['draft', 'confirmed'];

/** In these states a task that was public before, its draw having been voided, is prepared anew. */
export const PREPARING: readonly TaskState[] = ['draft', 'confirmed'];
