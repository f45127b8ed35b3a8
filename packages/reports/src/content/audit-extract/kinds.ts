/** Kinds of actors, and of what acts happen to, in words; an unknown one is printed as the entry has it. */

import type { Words } from '@double-random/core';

export const ACTOR_KINDS: Readonly<Record<string, Words>> = {
  user: { zh: '用户', en: 'user' },
  token: { zh: '接口令牌', en: 'API token' },
  public: { zh: '公众', en: 'the public' },
  system: { zh: '系统自动', en: 'the service itself' },
};

export const SUBJECT_KINDS: Readonly<Record<string, Words>> = {
  attachment: { zh: '附件', en: 'attachment' },
  draw: { zh: '抽取', en: 'draw' },
  'follow-up': { zh: '后续处置', en: 'follow-up' },
  objection: { zh: '异议', en: 'objection' },
  preparation: { zh: '抽取准备', en: 'preparation' },
  publication: { zh: '公示', en: 'publication' },
  submission: { zh: '检查记录', en: 'record' },
  task: { zh: '任务', en: 'task' },
  visit: { zh: '检查', en: 'visit' },
  'visit-report': { zh: '检查人员报告', en: "inspector's report" },
};
