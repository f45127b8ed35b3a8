/** The acts of a plan's review, in words. */

import type { Words } from '../../language/words.js';
import type { PlanAct } from './plan-acts.js';

/** On the button. */
export const ACT_WORDS: Readonly<Record<PlanAct, Words>> = {
  edit: { zh: '编辑草稿', en: 'Edit the draft' },
  submit: { zh: '提交', en: 'Submit' },
  confirm: { zh: '确认', en: 'Confirm' },
  object: { zh: '提出异议', en: 'Object' },
  recall: { zh: '撤回', en: 'Take back' },
  return: { zh: '退回', en: 'Return' },
  pass: { zh: '通过合法性审核', en: 'Pass the legal review' },
  approve: { zh: '登记集体审议通过', en: 'Record the collective approval' },
  publish: { zh: '公布', en: 'Publish' },
  amend: { zh: '修订', en: 'Amend' },
  close: { zh: '完结', en: 'Close' },
  cancel: { zh: '取消计划', en: 'Cancel' },
};

/** What follows from it, asked before it is done. */
export const CONSEQUENCES: Readonly<Record<Exclude<PlanAct, 'edit' | 'approve'>, Words>> = {
  submit: {
    zh: '提交后不能再修改：先由配合部门确认，再进行合法性审核。需要修改的可以撤回。',
    en: 'It cannot be changed any more: the cooperating departments confirm it, then comes the legal review. It can be taken back.',
  },
  confirm: { zh: '确认本部门配合计划中的任务和事项。', en: 'Your department takes part in the tasks with the items that the plan names.' },
  object: { zh: '计划退回草稿，发起部门会看到您的理由。', en: 'The plan goes back to its draft, and its department reads your reason.' },
  recall: {
    zh: '计划回到草稿，已有的确认和审核作废，修改后须重新提交。',
    en: 'The plan goes back to its draft; answers and reviews lapse, and it has to be submitted again.',
  },
  return: { zh: '计划退回草稿，起草人会看到您的理由。', en: 'The plan goes back to its draft, and whoever drafted it reads your reason.' },
  pass: {
    zh: '审核人不能是提交人。意见记入计划，仅本部门和审计员可见。',
    en: 'Not by who submitted it. The opinion is kept with the plan; the department and auditors read it.',
  },
  publish: {
    zh: '公布后计划生效，任何人可查阅；此后的更改须经修订并再次公布。',
    en: 'The plan binds from now on and everybody reads it; changes take an amendment, which is published too.',
  },
  amend: {
    zh: '以现行计划为底稿起草新的一版；新版公布之前，现行计划仍然有效。修订理由随新版公布。',
    en: 'The draft of the next edition begins from this one, which counts until the next is published. The reason is published with it.',
  },
  close: {
    zh: '本年度工作已完成。计划仍可查阅并计入统计。',
    en: 'The year’s work is done. The plan stays readable and counts in the statistics.',
  },
  cancel: { zh: '取消后不能恢复。已公布的计划，取消理由一并公布。', en: 'This cannot be undone. The reason is published if the plan was.' },
};

const OTHER_STEPS: Readonly<Record<string, Words>> = {
  draft: { zh: '起草', en: 'Drafted' },
  activate: { zh: '进入执行', en: 'Took effect' },
  edit: { zh: '修改', en: 'Edited' },
  approve: { zh: '集体审议通过', en: 'Approved' },
};

const isAct = (act: string): act is PlanAct => act in ACT_WORDS;

/** A step of the history; one that this console does not know yet is shown as it came. */
export const stepWords = (act: string): Words => OTHER_STEPS[act] ?? (isAct(act) ? ACT_WORDS[act] : { zh: act, en: act });
