/** Why somebody is left out of a pool: closed lists, in words. The codes of the first one are published in `exclusions.ndjson`. */

import type { Catalogue } from '@double-random/core';

const ENTITY_REASONS = {
  deregistered: { zh: '已注销', en: 'Deregistered' },
  revoked: { zh: '已吊销', en: 'Licence revoked' },
  'moved-out': { zh: '已迁出', en: 'Moved out of the jurisdiction' },
  'no-department': { zh: '没有参加部门对其检查', en: 'No department of the plan checks it' },
  'not-in-strata': { zh: '所属层没有抽取规则', en: 'The plan has no rule for its stratum' },
  'recently-inspected': { zh: '近期已接受检查', en: 'Inspected too recently' },
  'annual-cap': { zh: '本年度检查次数已达上限', en: 'Its visits of this year have reached the cap' },
} as const satisfies Catalogue<string>;

export type ExclusionReason = keyof typeof ENTITY_REASONS;

export const EXCLUSION_WORDS: Catalogue<ExclusionReason> = ENTITY_REASONS;

const INSPECTOR_REASONS = {
  suspended: { zh: '暂停执法', en: 'Suspended' },
  left: { zh: '已离岗', en: 'Left the service' },
  'no-certificate': { zh: '没有执法证', en: 'Holds no enforcement certificate' },
  'certificate-expired': { zh: '执法证已过期', en: 'The certificate has expired' },
  'certificate-expires': { zh: '执法证在检查期内到期', en: 'The certificate expires within the period' },
  'on-leave': { zh: '检查期内请假或不在岗', en: 'On leave within the period' },
  'no-item-in-scope': { zh: '执法事项范围不含本次事项', en: "None of the department's items is in scope" },
  'cap-zero': { zh: '本人次数上限为 0', en: 'The own cap is 0' },
} as const satisfies Catalogue<string>;

export type InspectorReason = keyof typeof INSPECTOR_REASONS;

export const INSPECTOR_WORDS: Catalogue<InspectorReason> = INSPECTOR_REASONS;
