/** Submission, legal review and approval take three persons. */

import { done, type Words } from '@double-random/core';
import type { PlanEdition } from '../../plans/plan.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';

const PARTS: readonly { readonly member: 'submittedBy' | 'legalBy'; readonly words: Words }[] = [
  { member: 'submittedBy', words: { zh: '提交人', en: 'submitter' } },
  { member: 'legalBy', words: { zh: '合法性审核人', en: 'legal reviewer' } },
];

/** Refuses whoever has had a part in this review already. */
export function checkOtherPerson(edition: Pick<PlanEdition, 'submittedBy' | 'legalBy'>, person: string): ServiceOutcome<null> {
  const had = PARTS.find(({ member }) => edition[member] === person);
  return had === undefined ? done(null) : refused('same-person', { roleZh: had.words.zh, roleEn: had.words.en });
}
