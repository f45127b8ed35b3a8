/** Who can see what, and when. */

import type { Words } from '@double-random/core';

export interface Visibility {
  readonly what: Words;
  readonly everybody: Words;
  readonly departments: Words;
}

export const VISIBILITY: readonly Visibility[] = [
  {
    what: { zh: '事项清单、年度计划', en: 'Item lists, annual plans' },
    everybody: { zh: '公布后全部公开，历次修订也在', en: 'All of it once published, with its amendments' },
    departments: { zh: '起草、审核中的', en: 'Drafts and reviews' },
  },
  {
    what: { zh: '名录（检查对象、执法人员编号）和规则', en: 'Pools (entities, inspectors by number) and rules' },
    everybody: { zh: '锁定时公布；封存的抽取在检查结束后公布', en: 'At the freeze; of a sealed draw after the inspections' },
    departments: { zh: '锁定前的准备', en: 'What is prepared before' },
  },
  {
    what: { zh: '抽取过程和结果', en: 'The draw and its result' },
    everybody: {
      zh: '承诺、揭示、随机来源、结果全部公开，作废的也在',
      en: 'Commitments, reveals, randomness and result, voided attempts too',
    },
    departments: { zh: '封存抽取中自己参加的部分', en: 'Of a sealed draw, those that take part in it' },
  },
  {
    what: { zh: '检查时间', en: 'When a visit is made' },
    everybody: { zh: '检查之前不公开，免得提前走漏消息', en: 'Not told beforehand: nobody is warned' },
    departments: { zh: '参加的部门和检查组', en: 'The departments and the team' },
  },
  {
    what: { zh: '检查结果', en: 'Results' },
    everybody: {
      zh: '公示后公开，更正的各版都在；撤回的保留时间和理由',
      en: 'Once published, with all editions; of a withdrawn one the time and the reason',
    },
    departments: { zh: '审核前的记录、照片', en: 'Records and pictures before the review' },
  },
  {
    what: { zh: '个人信息', en: 'Personal data' },
    everybody: {
      zh: '身份证号、电话一律不公开；自然人姓名按任务规则公开、隐去或只列证号',
      en: 'Never identity or phone numbers; names of natural persons in full, masked or by certificate number, as the task says',
    },
    departments: { zh: '执法需要的范围内', en: 'As far as the inspection needs it' },
  },
];
