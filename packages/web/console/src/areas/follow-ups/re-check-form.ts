/** The form of a re-check. Knows no framework, so that it is tested alone. */

import type { paths } from '../../../../src/api/api-types.js';
import type { Words } from '../../language/words.js';

type Body = NonNullable<paths['/api/v1/follow-ups/{followUp}/re-check']['post']['requestBody']>['content']['application/json'];

export interface ReCheckForm {
  /** YYYY-MM-DD. */
  on: string | null;
  text: string;
  outcome: 'corrected' | 'not-corrected' | '';
  next: 'order-to-correct' | 'transfer' | '';
  dueOn: string | null;
  authority: string;
}

export const emptyReCheck = (today: string): ReCheckForm => ({ on: today, text: '', outcome: '', next: '', dueOn: null, authority: '' });

export function faultsOf({ on, text, outcome, next, dueOn }: ReCheckForm): { readonly path: string; readonly words: Words }[] {
  const goesOn = outcome === 'not-corrected';
  return [
    ...(on === null ? [{ path: 'on', words: { zh: '请填写复查日期', en: 'Give the day of the re-check' } }] : []),
    ...(outcome === '' ? [{ path: 'finding.outcome', words: { zh: '请选择复查结论', en: 'Choose the outcome' } }] : []),
    ...(goesOn && next === '' ? [{ path: 'finding.next.kind', words: { zh: '请选择下一步', en: 'Choose what comes next' } }] : []),
    ...(goesOn && next === 'order-to-correct' && dueOn === null
      ? [{ path: 'finding.next.dueOn', words: { zh: '请填写改正期限', en: 'Give the last day' } }]
      : []),
    ...(text.trim() === '' ? [{ path: 'text', words: { zh: '请填写复查情况', en: 'Say what it found' } }] : []),
  ];
}

function findingOf({ outcome, next, dueOn, authority }: ReCheckForm): Body['finding'] {
  if (outcome !== 'not-corrected') return { outcome: 'corrected' };
  const named = authority.trim() === '' ? null : authority.trim();
  return next === 'transfer'
    ? { outcome, next: { kind: next, authority: named } }
    : { outcome, next: { kind: 'order-to-correct', dueOn: dueOn ?? '' } };
}

/** A form without faults as the API takes it. */
export const bodyOf = (form: ReCheckForm): Omit<Body, 'version'> => ({
  on: form.on ?? '',
  text: form.text.trim(),
  finding: findingOf(form),
});
