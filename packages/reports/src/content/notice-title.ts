/** The title of a notice about a task, which the task's own title begins. */

import type { Writing } from './writing.js';

/**
 * 抽查结果公示表 after 2026年联合抽查 reads 2026年联合抽查结果公示表: what the task's title ends with is not said twice.
 * @param paper what the paper is called by itself
 */
export function noticeTitle(task: string, paper: { readonly zh: string; readonly en: string }, { language }: Writing): string[] {
  if (language === 'en') return [`${task} – `, paper.en];
  const said = ['抽查任务', '抽查'].find((end) => task.endsWith(end) && paper.zh.startsWith(end));
  return [task, said === undefined ? paper.zh : paper.zh.slice(said.length)];
}
