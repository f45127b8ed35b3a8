import type { CodeWords } from './code.js';

/** What acts on follow-ups refuse with, and the archiving of a task. */
export const FOLLOW_UPS_CODES = {
  'result-not-entered': {
    status: 409,
    zh: '该检查的结果尚未录入（当前状态：{stateZh}）：请先录入各项结果，再登记后续处置。',
    en: 'The results of this visit are not entered yet (it is {state}): enter them first, then open what follows.',
  },
  'visit-closed': {
    status: 409,
    zh: '该检查已办结，不能再登记后续处置：如发现新的问题，请另行立项检查。',
    en: 'This visit is closed, so nothing can follow from it any more: a new problem needs a task of its own.',
  },
  'no-part-in-visit': {
    status: 409,
    zh: '部门 {department} 不检查该对象，不能登记后续处置。',
    en: 'The department {department} does not check this entity, so nothing of it can follow.',
  },
  'item-not-dispatched': {
    status: 422,
    zh: '事项 {item} 不在部门 {department} 本次检查的事项之内：请从本次检查的事项中选择。',
    en: 'The item {item} is not among those that {department} checks in this visit: choose one of them.',
  },
  'deadline-past': {
    status: 422,
    zh: '期限 {dueOn} 已过：请填写今天（{today}）或以后的日期。',
    en: 'The deadline {dueOn} is over: give today ({today}) or a later day.',
  },
  'day-in-future': {
    status: 422,
    zh: '日期 {on} 晚于今天（{today}）：请在办理之后登记。',
    en: 'The day {on} is later than today ({today}): record it when it has been done.',
  },
  'wrong-follow-up-kind': {
    status: 409,
    zh: '此项为“{kindZh}”，不适用这一办理方式。',
    en: 'This follow-up is of the kind "{kind}", which is not dealt with in this way.',
  },
  'order-not-open': {
    status: 409,
    zh: '复查须针对同一检查中本部门仍在办理的责令改正：请先选择该责令改正。',
    en: 'A re-check belongs to an open order to correct of the same visit and department: name that order.',
  },
  're-check-planned': {
    status: 409,
    zh: '该责令改正已安排复查：请直接登记复查结果，或先撤销原安排。',
    en: 'A re-check of this order is planned already: record what it found, or cancel it first.',
  },
  'follow-up-ended': {
    status: 409,
    zh: '此项后续处置{stateZh}，不能再更改。',
    en: 'This follow-up is {state} and cannot be changed any more.',
  },
  'recipient-missing': {
    status: 409,
    zh: '尚未填写接收单位：请先填写接收的部门或机关。',
    en: 'Nobody is named to receive it: name the department or authority first.',
  },
  'recipient-not-fit': {
    status: 422,
    zh: '接收单位不合适：移送填写机关名称，抄告填写本服务内的另一部门或机关名称（二者之一）。',
    en: 'This recipient does not fit: a transfer names an authority, a notification another department of the service or an authority, one of both.',
  },
  'visits-not-closed': {
    status: 409,
    zh: '还有 {open} 次检查未办结，任务不能归档：请先完成公示、后续处置，并待异议期满。',
    en: '{open} visits are not closed, so the task cannot be archived: publish, finish what follows, and wait for the time to object to end.',
  },
} as const satisfies Readonly<Record<string, CodeWords>>;
