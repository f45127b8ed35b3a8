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
  'too-few-starts': {
    status: 422,
    zh: '每天 {perDay} 户需要至少 {perDay} 个开始时刻，现只有 {starts} 个：请增加时刻，或减少每天户数。',
    en: '{perDay} visits a day need as many times to start, and there are {starts}: add times, or allow fewer visits a day.',
  },
  'no-days-to-schedule': {
    status: 422,
    zh: '{from} 至 {to} 之间没有可排期的工作日（从明天起算）：请核对检查期间和起止日期。',
    en: 'There is no working day to schedule from {from} to {to} (from tomorrow on): check the period of the task and the days given.',
  },
  'schedule-superseded': {
    status: 409,
    zh: '已有更新的排期请求，本次排期作废：请查看最新的排期。',
    en: 'The schedule has been asked for anew, and this one is dropped: look at the latest one.',
  },
  'visit-begun': {
    status: 409,
    zh: '该检查已经开始或完成（{state}），不能再改时间。',
    en: 'This visit has begun or is over ({state}): its day can no longer be changed.',
  },
  'day-is-past': {
    status: 422,
    zh: '{date} 已过（今天是 {today}）：请选择今天或以后的日期。',
    en: '{date} is past (today is {today}): choose today or a later day.',
  },
  'visit-without-day': {
    status: 409,
    zh: '该检查尚未安排时间，无从通知：请先排期或手工安排。',
    en: 'This visit has no day yet, so there is nothing to notify of: plan it or set its day first.',
  },
  'notice-delivered': {
    status: 409,
    zh: '检查通知书已由 {department} 于 {deliveredOn} 送达：如系误录，请由该部门撤销后重新登记。',
    en: 'The notice was delivered by {department} on {deliveredOn}: if that is a mistake, that department takes it back first.',
  },
  'notice-on-site-only': {
    status: 422,
    zh: '名单在检查前保密，检查通知书只能在检查当日（{date}）现场送达（method: on-site）。',
    en: 'The list is secret until the visit: its notice is handed over on site, on the day of the visit ({date}; method: on-site).',
  },
  'delivered-in-future': {
    status: 422,
    zh: '送达日期 {deliveredOn} 晚于今天（{today}）：请在送达后登记。',
    en: 'The day of delivery, {deliveredOn}, is after today ({today}): record the notice once it is delivered.',
  },
  'not-sent-there': {
    status: 403,
    zh: '您不在该检查的检查组中：请由本部门计划员或检查组成员操作。',
    en: 'You are not in the team of this visit: a planner of your department or somebody in the team does this.',
  },
} as const satisfies Readonly<Record<string, CodeWords>>;
