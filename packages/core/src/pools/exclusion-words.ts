/** Why an entity that the plan matched was left out: the codes of `exclusions.ndjson` that this implementation writes, in words. Others may occur. */

import type { Catalogue } from '../problem.js';

const WORDS = {
  deregistered: { zh: '已注销', en: 'Deregistered' },
  revoked: { zh: '已吊销', en: 'Licence revoked' },
  'moved-out': { zh: '已迁出', en: 'Moved out of the jurisdiction' },
  'no-department': { zh: '没有参加部门对其检查', en: 'No department of the plan checks it' },
  'not-in-strata': { zh: '所属层没有抽取规则', en: 'The plan has no rule for its stratum' },
  'recently-inspected': { zh: '近期已接受检查', en: 'Inspected too recently' },
  'annual-cap': { zh: '本年度检查次数已达上限', en: 'Its visits of this year have reached the cap' },
} as const satisfies Catalogue<string>;

export type ExclusionReason = keyof typeof WORDS;

export const EXCLUSION_WORDS: Catalogue<ExclusionReason> = WORDS;
