/** The form of a new follow-up. Knows no framework, so that it is tested alone. */

import type { paths } from '../../../../src/api/api-types.js';
import type { FollowUpKind } from '../../../../src/words/follow-ups.js';
import type { Words } from '../../language/words.js';

type NewFollowUp = NonNullable<paths['/api/v1/visits/{visit}/follow-ups']['post']['requestBody']>['content']['application/json'];

interface FollowUpForm {
  kind: FollowUpKind;
  /** Code; empty: the whole visit. */
  item: string;
  text: string;
  /** YYYY-MM-DD; `null`: none. */
  dueOn: string | null;
  /** The open order that is re-checked. */
  order: string;
  toDepartment: string;
  authority: string;
}

export const emptyFollowUp = (): FollowUpForm => ({
  kind: 'order-to-correct',
  item: '',
  text: '',
  dueOn: null,
  order: '',
  toDepartment: '',
  authority: '',
});

/** Orders and re-checks have a last day; transfers and notifications may do without. */
export const needsDeadline = (kind: FollowUpKind): boolean => kind === 'order-to-correct' || kind === 're-check';

interface Fault {
  readonly path: string;
  readonly words: Words;
}

export function faultsOf({ kind, text, dueOn, order, toDepartment, authority }: FollowUpForm): Fault[] {
  return [
    ...(text.trim() === '' ? [{ path: 'text', words: { zh: '请填写内容', en: 'Say what it is about' } }] : []),
    ...(needsDeadline(kind) && dueOn === null ? [{ path: 'what.dueOn', words: { zh: '请填写期限', en: 'Give its last day' } }] : []),
    ...(kind === 're-check' && order === ''
      ? [{ path: 'what.order', words: { zh: '请选择所复查的责令改正', en: 'Choose the order that is re-checked' } }]
      : []),
    ...(kind === 'notification' && toDepartment !== '' && authority.trim() !== ''
      ? [{ path: 'what.authority', words: { zh: '接收的部门和其他单位只填一个', en: 'Name a department or an authority, not both' } }]
      : []),
  ];
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

function whatOf({ kind, dueOn, order, toDepartment, authority }: FollowUpForm): NewFollowUp['what'] {
  switch (kind) {
    case 'order-to-correct':
      return { kind, dueOn: dueOn ?? '' };
    case 're-check':
      return { kind, order, dueOn: dueOn ?? '' };
    case 'transfer':
      return { kind, dueOn, authority: orNull(authority) };
    case 'notification':
      return { kind, dueOn, toDepartment: orNull(toDepartment), authority: orNull(authority) };
  }
}

/** @param department that will do it */
export const bodyOf = (form: FollowUpForm, department: string): NewFollowUp => ({
  department,
  item: orNull(form.item),
  text: form.text.trim(),
  what: whatOf(form),
});
