import type { CodeWords } from './code.js';

/** What review, publication, objections and corrections refuse with. */
export const PUBLICATIONS_CODES = {
  'part-not-entered': {
    status: 409,
    zh: '部门 {department} 的结果不在待审核状态（当前状态 {state}）：请先由检查人员录入并提交。',
    en: 'The results of {department} do not wait for review (their state is {state}): its inspectors enter them first.',
  },
  'own-records': {
    status: 403,
    zh: '您参与了本次检查结果的录入，不能自己审核、处理或撤回：请由本部门其他审核员办理。',
    en: 'You have recorded results of this visit yourself, so you do not review, decide or withdraw them: another reviewer of the department does.',
  },
  'records-unsettled': {
    status: 409,
    zh: '检查记录不完整或有冲突，不能通过：请按下列各项退回补正。',
    en: 'Records are missing or in conflict and cannot pass: return the part, as listed.',
  },
  'finding-unpublishable': {
    status: 422,
    zh: '检查情况中含不得公开的内容（身份证号或电话号码等）：请按下列各项退回修改。',
    en: 'Findings hold what must not be published, such as identity-card or telephone numbers: return the part, as listed.',
  },
  'already-published': {
    status: 409,
    zh: '结果已公示：如有错误，请发起更正。',
    en: 'The result is published: if it is wrong, begin a correction.',
  },
  'visit-not-reviewed': {
    status: 409,
    zh: '尚有部门未审核通过（{departments}）：各部门审核通过后才能公示。',
    en: 'Departments have not passed their part yet ({departments}): the result is published once all have.',
  },
  'records-changed-since-review': {
    status: 409,
    zh: '审核之后检查记录有变动（{departments}）：请该部门重新审核后再公示。',
    en: 'Records have changed since their review ({departments}): let the department review them again, then publish.',
  },
  'draw-still-sealed': {
    status: 409,
    zh: '封存抽取尚未公开，其结果不能公示：全部检查录入后或到期时自动公开。',
    en: 'The draw is still sealed and its results cannot be published: it is disclosed once the last visit is recorded, or on its day.',
  },
  'result-superseded': {
    status: 409,
    zh: '该结果已更正：请查看新的版本 {current}。',
    en: 'This result was corrected: look at its new edition {current}.',
  },
  'result-withdrawn': { status: 410, zh: '该结果已撤回，不再处理。', en: 'This result was withdrawn; nothing more becomes of it.' },
  'correction-under-way': {
    status: 409,
    zh: '该结果的更正正在进行：请等待更正后的结果公示。',
    en: 'A correction of this result is under way: wait until it is published.',
  },
  'part-not-in-result': {
    status: 422,
    zh: '该结果中没有部门 {department} 的部分：请核对部门编号。',
    en: 'The result has no part of the department {department}: check its id.',
  },
  'objection-closed': {
    status: 409,
    zh: '异议期已于 {until} 结束：请直接向作出结果的部门反映。',
    en: 'Objections were taken until {until}: turn to the department that recorded the result.',
  },
  'objection-id-used': {
    status: 409,
    zh: '该异议编号已用于另一内容：请使用新的编号。',
    en: 'This id was used for another objection: make a new one.',
  },
  'too-many-objections': {
    status: 429,
    zh: '对该结果待处理的异议过多：请等待处理后再提出，或直接与部门联系。',
    en: 'Too many objections to this result wait already: come back when they are decided, or turn to the department.',
  },
  'objection-decided': {
    status: 409,
    zh: '该异议已处理（{state}），不能更改。',
    en: 'The objection was decided ({state}), and that stays.',
  },
} as const satisfies Readonly<Record<string, CodeWords>>;
