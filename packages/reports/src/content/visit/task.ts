/** 检查依据: the task, and the plan that it carries out. */

import type { Writing } from '../writing.js';

export interface TaskReference {
  readonly title: string;
  readonly documentNumber: string | null;
  readonly plan: { readonly title: string; readonly documentNumber: string | null } | null;
}

/** `title（文号）`. */
export const withNumber = (title: string, number: string | null, { say }: Writing): string =>
  number === null ? title : say(`${title}（${number}）`, `${title} (${number})`);

/** Where the task comes from: 年度抽查计划, or 临时任务. */
export const sourceOf = ({ plan }: TaskReference, writing: Writing): string =>
  plan === null
    ? writing.say('计划外临时抽查任务', 'ad hoc task, outside the annual plan')
    : withNumber(writing.say(`《${plan.title}》`, plan.title), plan.documentNumber, writing);
