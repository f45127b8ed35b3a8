import type { CodeWords } from './code.js';

/** What acts of inspectors, and on what they send, refuse with. */
export const RECORDS_CODES = {
  'no-inspector-link': {
    status: 409,
    zh: '您的账号没有对应到执法检查人员名录：请部门管理员在用户资料中填写人员编号。',
    en: 'Your account is not linked to an inspector of the directory: ask the department administrator to enter your staff number.',
  },
  'not-in-team': {
    status: 403,
    zh: '您不在该检查的本部门检查组中，不能录入：如应由您检查，请联系本部门计划员。',
    en: "You are not in your department's team for this visit: if you should be, tell your planner.",
  },
  'visit-not-open': {
    status: 409,
    zh: '该检查当前状态为 {state}，不能做此操作：请查看检查的进展。',
    en: 'The visit is {state}, too late for this: look at how far it is.',
  },
  'arrival-noted': {
    status: 409,
    zh: '您的到场已于 {at} 登记，内容不同，原登记不变：如有误，请写入检查发现。',
    en: 'Your arrival was noted at {at} with other content, which stays: if it is wrong, say so in a finding.',
  },
  'record-faulty': {
    status: 422,
    zh: '检查记录有误，未保存：请按下列各项修改后重新提交。',
    en: 'The record has mistakes and was not stored: mend what is listed and submit it again.',
  },
  'unknown-item': {
    status: 422,
    zh: '事项 {item} 不在本部门本次检查的事项之内：请核对事项编号。',
    en: 'The item {item} is not among those that your department checks in this visit: compare its code.',
  },
  'submission-id-used': {
    status: 409,
    zh: '编号 {id} 已用于另一内容的提交，原提交不变：请为新内容使用新的编号。',
    en: 'The id {id} stands for a submission with other content, which stays: give the new content an id of its own.',
  },
  'part-closed': {
    status: 409,
    zh: '本部门的录入已审核通过，不再接收记录：请在手机上保留本记录，并请审核员退回后再提交。',
    en: "Your department's part has passed its review and takes no more records: keep this one on the phone and ask the reviewer to return the part, then submit it again.",
  },
  'part-incomplete': {
    status: 409,
    zh: '尚不能录入完成：请按下列各项补录、处理冲突或上传附件。',
    en: 'The part cannot be entered yet: record, settle or upload what is listed.',
  },
  'ended-on-impossible': {
    status: 422,
    zh: '检查结束日期 {endedOn} 应在 {from} 至 {to} 之间：请更正日期。',
    en: 'The check cannot have ended on {endedOn}: give a day from {from} to {to}.',
  },
  'attachment-hash': {
    status: 422,
    zh: '收到的文件与地址中的 SHA-256 不符，未保存：请重新上传。',
    en: 'The file that came is not the one whose SHA-256 the address names, and was not kept: upload it again.',
  },
  'attachment-type': {
    status: 415,
    zh: '文件内容不是所声明的类型 {type}，未保存。可上传：{allowed}。',
    en: 'The bytes are not the {type} that they are said to be, and were not kept. These may be sent: {allowed}.',
  },
  'entity-recorded': {
    status: 409,
    zh: '该检查已有检查记录，检查对象不再替换：请将此情况作为检查结果录入（如“通过登记的住所无法联系”）。',
    en: 'Something has been recorded in this visit, so its entity is not replaced any more: record this as a result, such as "cannot be reached".',
  },
  'report-id-used': {
    status: 409,
    zh: '编号 {id} 已用于另一内容的报告，原报告不变：请使用新的编号。',
    en: 'The id {id} stands for a report with other content, which stays: use a new one.',
  },
  'report-decided': {
    status: 409,
    zh: '该报告已处理（{state}）：请查看处理结果。',
    en: 'The report is decided already ({state}): look at the decision.',
  },
} as const satisfies Record<string, CodeWords>;
