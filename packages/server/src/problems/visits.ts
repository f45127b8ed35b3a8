import type { CodeWords } from './code.js';

/** What acts on visits refuse with. */
export const VISITS_CODES = {
  'task-not-drawn': {
    status: 409,
    zh: '任务尚无有效的抽取结果（当前状态 {state}），不能派发：请先完成抽取。',
    en: 'The task has no result of a draw that stands (its state is {state}): hold the draw first, then dispatch.',
  },
  'visit-dropped': {
    status: 409,
    zh: '该检查已不再进行（{state}）：请查看替补对象的检查或新的抽取。',
    en: 'This visit is no longer made ({state}): look for the visit of the substitute, or for the next draw.',
  },
  'visits-begun': {
    status: 409,
    zh: '已有 {begun} 次检查开始，抽取不能再作废：请逐项更正或撤回公示结果。',
    en: '{begun} visits have begun, so the draw can no longer be voided: correct or withdraw single results instead.',
  },
} as const satisfies Readonly<Record<string, CodeWords>>;
