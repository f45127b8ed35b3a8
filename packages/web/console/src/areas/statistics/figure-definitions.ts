/** What each figure counts, in a sentence: the words of docs/statistics.md. */

import type { Words } from '../../language/words.js';

const DEFINITIONS: Readonly<Record<string, Words>> = {
  results: {
    zh: '现行有效的公示结果：每次检查以最后一版计，撤回的不计。',
    en: 'Results that stand: the last edition of each visit’s result, unless it was withdrawn.',
  },
  'results-corrected': { zh: '其中现行版本为第二版及以后的。', en: 'Of them, those in their second or a later edition.' },
  'results-withdrawn': {
    zh: '当年首次公示、后来撤回的结果；不计入其他指标。',
    en: 'Results of the year that were withdrawn; counted nowhere else.',
  },
  'published-in-time': {
    zh: '首次公示不晚于期限（检查结束后二十个工作日）的结果 ÷ 公示结果数。',
    en: 'Results whose first edition was published by its last day (20 working days) ÷ results.',
  },
  'publication-rate': {
    zh: '结果已经公示过的检查 ÷ 应公示的检查（已替换、作废的不计）。',
    en: 'Visits whose result was published ÷ visits that were neither replaced nor voided.',
  },
  'problem-rate': { zh: '发现问题的事项 ÷ 公示结果中的全部事项。', en: 'Items with a problem ÷ all items of the results.' },
  'problem-rate-of-visits': { zh: '至少有一项发现问题的结果 ÷ 公示结果数。', en: 'Results with at least one problem ÷ results.' },
  'not-found-rate': { zh: '检查对象无法联系的事项 ÷ 公示结果中的全部事项。', en: 'Items whose entity was not found ÷ all items.' },
  'problem-rate-by-class': {
    zh: '按锁定名单时的信用风险类别：发现问题的事项 ÷ 该类别的全部事项。',
    en: 'By the class when the pools were frozen: items with a problem ÷ items of that class.',
  },
  'problem-rate-by-item': {
    zh: '该事项发现问题的结果 ÷ 检查了该事项的结果。',
    en: 'Results in which the item has a problem ÷ results with the item.',
  },
  coverage: {
    zh: '已列入计划或已抽取过的现行事项 ÷ 清单上的全部现行事项；目标 100%。',
    en: 'Items in force that are planned or were drawn ÷ all items in force on the list; the target is 100 %.',
  },
  'joint-rate': {
    zh: '有配合部门的计划任务 ÷ 本部门发起的全部计划任务；目标 60%，2027 年底 80%。',
    en: 'Planned tasks with a cooperating department ÷ all planned tasks of the department; targets 60 % and 80 %.',
  },
  'joint-visits': { zh: '两个及以上部门联合检查的结果 ÷ 公示结果数。', en: 'Results of two or more departments ÷ results.' },
  'entities-visited': { zh: '公示结果涉及的不同检查对象数。', en: 'Different entities of the results.' },
  'visits-per-entity': { zh: '公示结果数 ÷ 被检查对象数。', en: 'Results ÷ entities visited.' },
  'entities-by-visits': { zh: '恰有该检查次数的对象 ÷ 被检查对象数。', en: 'Entities with exactly that many results ÷ entities visited.' },
  'visits-saved': {
    zh: '每个结果的部门数减一之和 ÷ 部门数之和：各部门分头去要上门的次数里，省下了多少。',
    en: 'Sum of departments less one over the results ÷ sum of departments: of the visits that going one by one would have taken, how many were spared.',
  },
  'inspectors-by-visits': {
    zh: '恰承担该检查次数的执法人员 ÷ 至少承担一次的执法人员。',
    en: 'Inspectors with exactly that many visits ÷ inspectors with at least one.',
  },
  'visits-per-inspector': { zh: '派出人次 ÷ 至少承担一次的执法人员数。', en: 'Places that are held ÷ inspectors with at least one.' },
  'draws-held': { zh: '有效的抽取。', en: 'Draws that stand.' },
  'draws-voided': { zh: '被作废的抽取，全部保留并公开。', en: 'Attempts that were voided; all are kept and public.' },
  completion: {
    zh: '本部门已录入、已通过或其后退回的部分 ÷ 本部门的全部部分。',
    en: 'The department’s parts that are entered, passed, or returned after that ÷ its parts.',
  },
  'publication-overdue': {
    zh: '已过期限、尚未公示的检查 ÷ 本部门参加的检查。',
    en: 'Visits of the department with nothing published and the last day over ÷ its visits.',
  },
  workload: {
    zh: '执法人员承担的检查次数（按抽取及其变动）。',
    en: 'Visits in which the inspector holds a place, by the draw and its events.',
  },
  'follow-ups-open': { zh: '目前在办的后续处置，不分年度。', en: 'Follow-ups that are open now, whatever their year.' },
  'follow-ups-overdue': { zh: '其中已过期限的。', en: 'Of them, those whose last day is over.' },
};

/** What a figure counts; `null`: a figure that this console does not know yet. */
export const definitionOf = (figure: string): Words | null => DEFINITIONS[figure] ?? null;
