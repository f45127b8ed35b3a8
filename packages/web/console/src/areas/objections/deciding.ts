/** Who decides an objection, and how. Knows no framework, so that it is tested alone. */

import type { RowOf } from '../../api/read.js';
import type { Words } from '../../language/words.js';
import { correctable } from '../reviews/publication/editions.js';

export type Objection = RowOf<'/api/v1/objections'>;

const DECISIONS = ['uphold', 'correct', 'withdraw'] as const;

export type Decision = (typeof DECISIONS)[number];

interface DecisionWords extends Words {
  /** What follows from it. */
  readonly follows: Words;
}

export const DECISION_WORDS: Readonly<Record<Decision, DecisionWords>> = {
  uphold: {
    zh: '维持原结果',
    en: 'Uphold the result',
    follows: {
      zh: '结果不变。没有其他待处理的异议时，公示状态改为“异议处理后维持”。',
      en: 'The result stays as it is. Once no other objection waits, it is shown as upheld.',
    },
  },
  correct: {
    zh: '予以更正',
    en: 'Correct the result',
    follows: {
      zh: '所选部门的部分退回检查人员重录，审核后公示为新的一版；在此之前原结果有效，两版都可查阅。',
      en: 'The chosen parts go back to their inspectors, are reviewed again and published as the next edition. Until then the result holds; both stay readable.',
    },
  },
  withdraw: {
    zh: '撤回原结果',
    en: 'Withdraw the result',
    follows: {
      zh: '内容不再公开，只留撤回说明，不能恢复；这次检查不再公示，其他待处理的异议一并了结。',
      en: 'Its content is no longer public; only the note of its withdrawal stays, for good. Nothing of this visit is published again, and other objections to it are closed.',
    },
  },
};

interface Setting {
  /** The reviewer's department. */
  readonly own: string | null;
  readonly initiating: string;
  /** Departments of the visit. */
  readonly parts: readonly string[];
  /** A correction of the result is under way already. */
  readonly isBeingCorrected: boolean;
}

/** Whether the reviewer's department decides it: the initiating department every one, others those that are against them. */
export const decides = ({ department }: Pick<Objection, 'department'>, { own, initiating }: Pick<Setting, 'own' | 'initiating'>): boolean =>
  own !== null && (own === initiating || own === department);

/** What the reviewer may decide; empty: it is for another department. */
export function decisionsOf(objection: Pick<Objection, 'department' | 'state'>, setting: Setting): Decision[] {
  if (objection.state !== 'open' || !decides(objection, setting)) return [];
  const { own, initiating, parts, isBeingCorrected } = setting;
  return DECISIONS.filter((decision) => {
    if (decision === 'correct') return !isBeingCorrected && correctable(own, initiating, parts).length > 0;
    return decision === 'uphold' || own === initiating;
  });
}

export interface DecisionForm {
  decision: Decision | '';
  reason: string;
  departments: string[];
}

/** What is missing in the form, before it is sent. */
export function faultsOf({ decision, reason, departments }: DecisionForm): { readonly path: string; readonly words: Words }[] {
  return [
    ...(decision === '' ? [{ path: 'decision', words: { zh: '请选择处理决定', en: 'Choose a decision' } }] : []),
    ...(decision === 'correct' && departments.length === 0
      ? [{ path: 'departments', words: { zh: '请选择退回哪些部门', en: 'Choose whose parts are sent back' } }]
      : []),
    ...(reason.trim() === '' ? [{ path: 'reason', words: { zh: '请说明理由', en: 'Give a reason' } }] : []),
  ];
}
