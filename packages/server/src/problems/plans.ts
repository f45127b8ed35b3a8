import type { CodeWords } from './code.js';

/** Annual plans, coverage and matchmaking. */
export const PLANS_CODES = {
  'plan-exists': {
    status: 409,
    zh: '本部门 {year} 年度抽查计划已存在：请在原计划上修改，已公布的请走修订程序。',
    en: 'Your department has a plan for {year} already: edit it, or amend it once it is published.',
  },
  'wrong-plan-state': {
    status: 409,
    zh: '计划当前状态为“{nowZh}”，不能{actZh}。请刷新后按当前状态操作。',
    en: 'The plan is now "{nowEn}", which does not allow to {actEn}. Read it again and go on from there.',
  },
  'amendment-under-way': {
    status: 409,
    zh: '该计划的第 {edition} 版修订正在进行：请先公布或取消它。',
    en: 'Edition {edition} is already on its way to amend this plan: publish or cancel it first.',
  },
  'plan-without-tasks': {
    status: 422,
    zh: '计划中没有抽查任务：请至少列入一项再提交。',
    en: 'The plan has no task: add at least one before you submit it.',
  },
  'items-not-listed': {
    status: 422,
    zh: '有事项不在该部门已公布、现行有效的随机抽查事项清单上（无清单不检查）：请按下列各项更改，或先更新事项清单。',
    en: 'Items are not on the published list, in force, of their department, so they may not be inspected: change what is listed, or update the item list first.',
  },
  'tasks-not-fit': {
    status: 422,
    zh: '抽查任务与计划不符：请按下列各项修改。',
    en: 'Tasks do not fit the plan: mend what is listed.',
  },
  'unlisted-item': {
    status: 422,
    zh: '事项 {item} 不在部门 {department} 的清单上。',
    en: 'Item {item} is not on the list of {department}.',
  },
  'window-outside-year': {
    status: 422,
    zh: '检查时间 {from} 至 {to} 不在 {year} 年度内。',
    en: 'The window from {from} to {to} is not within {year}.',
  },
  'unknown-department': {
    status: 422,
    zh: '没有部门 {department}，或已停用。',
    en: 'There is no department {department}, or it is closed.',
  },
  'own-department-cooperating': {
    status: 422,
    zh: '发起部门不能同时列为配合部门。',
    en: 'The initiating department cannot be a cooperating one as well.',
  },
  'unknown-planned-task': {
    status: 422,
    zh: '计划中没有编号为 {task} 的抽查任务：新增任务请不要填编号。',
    en: 'The plan has no task with the id {task}: leave the id out for a new one.',
  },
  'repeated-planned-task': { status: 422, zh: '抽查任务 {task} 出现了两次。', en: 'The task {task} occurs twice.' },
  'same-person': {
    status: 403,
    zh: '您已在本次审核中担任{roleZh}：提交、合法性审核、集体审议须由不同的人完成。请由另一位审核员操作。',
    en: 'You are the {roleEn} of this review: submission, legal review and approval take three persons. Ask another reviewer.',
  },
  'not-asked': {
    status: 403,
    zh: '该计划没有请贵部门确认。',
    en: 'This plan does not ask your department to confirm anything.',
  },
  'already-answered': {
    status: 409,
    zh: '贵部门已答复本次确认，不能更改；计划重新提交后会再次征求意见。',
    en: 'Your department has answered already; it is asked again when the plan is submitted again.',
  },
} as const satisfies Record<string, CodeWords>;
