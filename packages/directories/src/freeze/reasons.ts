/** Why somebody is left out of a pool: closed lists, in words. Those of entities are published, so whoever verifies has them too: they stand in the core. */

import type { Catalogue } from '@double-random/core';

export { EXCLUSION_WORDS, type ExclusionReason } from '@double-random/core';

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
