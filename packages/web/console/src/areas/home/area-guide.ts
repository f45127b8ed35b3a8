/** What each area of the console is for, in a sentence: for those who are new to it. */

import type { Words } from '../../language/words.js';
import type { AreaIconName } from '../../layout/area.js';

export const AREA_GUIDE: Readonly<Record<Exclude<AreaIconName, 'home'>, Words>> = {
  directories: {
    zh: '检查对象、执法检查人员、抽查事项三类名录：导入、核对、健康检查。',
    en: 'The directories of entities, inspectors and items: import them, look things up, see what is wrong with them.',
  },
  plans: {
    zh: '编制年度抽查计划，经部门确认、合法性审核和集体审议后公布。',
    en: 'Draft the annual plan and take it through confirmation, legal review and collective approval to publication.',
  },
  coverage: {
    zh: '哪些事项尚未纳入双随机，哪些任务可以合并为一次上门。',
    en: 'Which items are not covered yet, and which tasks could become one joint visit.',
  },
  tasks: {
    zh: '联合任务：起草、邀请部门、各自备妥，预测后锁定名单。',
    en: 'Joint tasks: draft, invite, let every department prepare its part, forecast, freeze.',
  },
  draws: {
    zh: '各部门承诺与揭示随机数，当众抽取；抽取后的变动也在此。',
    en: 'Departments commit and reveal, and the draw is held in public; what changes afterwards stands here too.',
  },
  visits: {
    zh: '每个被抽中的对象一次联合检查：排期、改期、送达通知书。',
    en: 'One joint visit for each drawn entity: schedule, move, deliver the notices.',
  },
  'my-visits': {
    zh: '执法检查人员当天的检查：到场、逐项记录、拍照，断网也能用。',
    en: 'An inspector’s day: arrive, record item by item, take photographs, also without a connection.',
  },
  reviews: {
    zh: '审核检查结果，按期公示；期限按工作日计算。',
    en: 'Review results and publish them in time; deadlines are counted in working days.',
  },
  objections: {
    zh: '处理企业对公示结果的异议：维持、更正或撤回。',
    en: 'Decide objections to published results: uphold, correct or withdraw.',
  },
  'follow-ups': {
    zh: '责令改正、复查、移送、抄告：到期提醒，办结留痕。',
    en: 'Orders to correct, re-checks, transfers and notifications, with their deadlines.',
  },
  statistics: {
    zh: '覆盖率、联合率、检查与公示的年度数据，可导出。',
    en: 'Coverage, joint rate, visits and publication of a year, to read and to export.',
  },
  audit: { zh: '谁在何时做了什么；哈希链可复核。', en: 'Who did what and when, in a chain that can be verified.' },
  people: {
    zh: '部门、用户及其角色，供其他系统使用的令牌与回调。',
    en: 'Departments, users and their roles, tokens and webhooks for other systems.',
  },
  jobs: { zh: '导入、预测、排期、批量文书等后台作业的进度。', en: 'How far long work is: imports, forecasts, schedules, papers.' },
};
