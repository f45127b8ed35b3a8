import type { CodeWords } from './code.js';

export const TASKS_CODES = {
  'draw-id-taken': {
    status: 409,
    zh: '抽取编号 {drawId} 已被使用（不区分大小写，且不重复使用）：请换一个编号。',
    en: 'The draw id {drawId} is taken (case does not count, and ids are never used again): choose another.',
  },
  'wrong-task-state': {
    status: 409,
    zh: '任务现为「{stateZh}」，此操作只适用于「{neededZh}」状态。',
    en: 'The task is in the state "{state}"; this needs "{needed}".',
  },
  'wrong-part-state': {
    status: 409,
    zh: '部门 {department} 的部分现为「{stateZh}」，此操作只适用于「{neededZh}」状态。',
    en: 'The part of {department} is in the state "{state}"; this needs "{needed}".',
  },
  'already-initiating': {
    status: 422,
    zh: '{department} 是发起部门，不能再被邀请。',
    en: '{department} is the initiating department and cannot be invited.',
  },
  'initiating-part-stays': {
    status: 409,
    zh: '发起部门不能谢绝或撤回自己的部分：如不再进行，请取消任务。',
    en: 'The initiating department can neither decline nor withdraw its own part: cancel the task instead.',
  },
  'not-in-published-plan': {
    status: 422,
    zh: '计划任务 {planTask} 不在已公布的年度计划中：无计划，不检查。请先公布计划，或作为临时任务说明理由。',
    en: 'The planned task {planTask} is in no published plan: no plan, no inspection. Publish the plan first, or make this an ad hoc task with its reason.',
  },
  'task-leaves-plan': {
    status: 422,
    zh: '任务超出所列计划任务：请按下列各项修改任务，或先修订计划，或作为临时任务说明理由。',
    en: 'The task goes beyond its planned task: mend what is listed, amend the plan first, or make this an ad hoc task with its reason.',
  },
  'not-your-planned-task': {
    status: 422,
    zh: '所列计划任务都不属于 {department}：发起部门须从自己的计划任务出发。',
    en: 'None of these planned tasks is of {department}: the initiating department starts from one of its own.',
  },
  'not-ad-hoc': {
    status: 409,
    zh: '这不是临时任务，无需批准。',
    en: 'This is no ad hoc task and needs no approval.',
  },
  'own-draft': {
    status: 409,
    zh: '起草人不能批准自己起草的任务：请由另一位审核员批准。',
    en: 'Whoever drafted the task cannot approve it: another reviewer must.',
  },
  'unlisted-items': {
    status: 422,
    zh: '这些事项不在 {department} 已公布且有效的事项清单上：{items}。清单之外不得检查。',
    en: 'These items are not on the published list in force of {department}: {items}. What is not listed may not be inspected.',
  },
  'part-not-prepared': {
    status: 409,
    zh: '{department} 尚未填写抽查事项和检查组：请先填写。',
    en: '{department} has not given its items and team yet: give them first.',
  },
  'part-faulty': {
    status: 422,
    zh: '{department} 填写的内容有误：请按下列各项修改。',
    en: 'What {department} has given has mistakes: mend what is listed.',
  },
  'no-inspectors': {
    status: 422,
    zh: '{department} 没有可供抽取的在职执法检查人员：请先导入执法检查人员名录库，或修改选用范围。',
    en: '{department} has no inspector in active service who may be drawn: import its inspector directory first, or widen the choice.',
  },
  'unknown-inspectors': {
    status: 422,
    zh: '执法检查人员名录库中没有这 {count} 个编号（如 {first}）：请核对。',
    en: '{count} of these ids are not in the inspector directory ({first}, for one): check them.',
  },
  'task-not-ready': {
    status: 422,
    zh: '任务还不能确认：请逐项处理后再确认。',
    en: 'The task cannot be confirmed yet: mend what is listed, then confirm it.',
  },
  'part-not-ready': {
    status: 422,
    zh: '{department} 尚未备妥（{stateZh}）。',
    en: '{department} is not ready ({state}).',
  },
  'department-declined': {
    status: 422,
    zh: '{department} 已谢绝：请重新邀请、撤回邀请，或在 without 中写明不再等待该部门。',
    en: '{department} has declined: invite it again, withdraw the invitation, or name it under "without" to go on without it.',
  },
  'not-declined': {
    status: 422,
    zh: '{department} 没有谢绝，不能列入 without。',
    en: '{department} has not declined and cannot stand under "without".',
  },
  'approval-missing': {
    status: 422,
    zh: '临时任务须由发起部门的审核员批准。',
    en: 'An ad hoc task needs the approval of a reviewer of the initiating department.',
  },
  'open-list-withheld': {
    status: 422,
    zh: '公开抽取会公布完整名单，与“不公布名单”矛盾：请改为封存抽取，或允许公布名单。',
    en: 'An open draw publishes its whole list, and this task withholds it: seal the draw, or let the list be published.',
  },
  'disclose-by-wrong': {
    status: 422,
    zh: '最迟公开日 {discloseBy} 不可用：只用于封存抽取的任务，且须在检查期最后一日（{to}）之后。',
    en: 'The day of disclosure {discloseBy} cannot be used: it is for sealed draws only, and comes after the last day of the visits ({to}).',
  },
  'commit-by-passed': {
    status: 422,
    zh: '承诺时限 {commitBy} 已过：请改为将来的时间。',
    en: 'The deadline of commitments ({commitBy}) has passed: choose a time to come.',
  },
  'entity-directory-missing': {
    status: 422,
    zh: '{department} 还没有检查对象名录库：请先导入。',
    en: '{department} has no entity directory yet: import it first.',
  },
} as const satisfies Record<string, CodeWords>;
