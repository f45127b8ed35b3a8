/** Words of tasks. */

import type { Words } from '@double-random/core';
import type { Schema } from '../api/public-api.js';

export type PublicTask = Schema<'PublicTask'>;

export const TASK_STATE_WORDS: Readonly<Record<PublicTask['state'], Words>> = {
  draft: { zh: '重新准备中', en: 'being prepared anew' },
  confirmed: { zh: '待重新抽取', en: 'to be drawn anew' },
  frozen: { zh: '已锁定，待承诺', en: 'frozen, waiting for commitments' },
  committed: { zh: '已承诺，待抽取', en: 'committed, waiting for the draw' },
  drawn: { zh: '已抽取', en: 'drawn' },
  dispatched: { zh: '已派发', en: 'dispatched' },
  in_progress: { zh: '检查中', en: 'visits under way' },
  results_complete: { zh: '结果齐全', en: 'results complete' },
  published: { zh: '已公示', en: 'published' },
  archived: { zh: '已归档', en: 'archived' },
  cancelled: { zh: '已取消', en: 'cancelled' },
};

export const PART_ROLE_WORDS: Readonly<Record<PublicTask['departments'][number]['role'], Words>> = {
  initiating: { zh: '发起部门', en: 'initiating department' },
  cooperating: { zh: '配合部门', en: 'cooperating department' },
};

export const SCOPE_WORDS: Readonly<Record<PublicTask['scope'], Words>> = {
  directed: { zh: '定向', en: 'directed' },
  undirected: { zh: '不定向', en: 'undirected' },
};

export const DISCLOSURE_WORDS: Readonly<Record<PublicTask['disclosure'], Words>> = {
  open: { zh: '公开抽取：全部抽取数据随结果一并公布', en: 'Open: all data of the draw are published with its result' },
  sealed: {
    zh: '封存抽取：抽取时先公布结果哈希，现场检查结束后公布全部数据',
    en: 'Sealed: hashes of the result are published at the draw, all data once the visits are made',
  },
};

type EntropyKind = NonNullable<PublicTask['plan']>['entropy'];

/** Where the seed takes its last part from. */
export const ENTROPY_WORDS: Readonly<Record<EntropyKind, Words>> = {
  none: { zh: '仅由各部门的随机数产生', en: 'From the departments’ numbers alone' },
  drand: { zh: '各部门的随机数，加上公共随机信标 drand', en: 'From the departments’ numbers and the public drand beacon' },
  witnessed: { zh: '各部门的随机数，加上当众产生、见证人确认的数字', en: 'From the departments’ numbers and digits made before witnesses' },
};
