import type { AuditEventForm } from '../event.js';

/** Preparations, draws and what follows them. */
export const DRAWS_EVENTS = {
  'preparation.asked': { subject: 'preparation', zh: '开始准备抽取', en: 'Preparation of a draw begun', details: ['task', 'attempt'] },
  'preparation.ready': {
    subject: 'preparation',
    zh: '抽取准备完成，预测已生成',
    en: 'Preparation ready, forecast made',
    details: ['task', 'manifestHash', 'short'],
  },
  'preparation.failed': { subject: 'preparation', zh: '抽取准备失败', en: 'Preparation failed', details: ['task', 'codes'] },
  'shortage.accepted': {
    subject: 'preparation',
    zh: '部门接受预测的人员短缺',
    en: 'Department accepted the shortage forecast',
    details: ['task', 'department', 'reason'],
  },
  'draw.frozen': {
    subject: 'draw',
    zh: '锁定：清单与名录公布',
    en: 'Frozen: manifest and pools published',
    details: ['task', 'drawId', 'attempt', 'manifestHash', 'preparation'],
  },
  'draw.committed': { subject: 'draw', zh: '部门承诺', en: 'Department committed', details: ['department', 'commitment', 'keeping'] },
  'draw.commitments-closed': { subject: 'draw', zh: '承诺截止', en: 'List of commitments closed', details: ['committed', 'missing'] },
  'draw.revealed': { subject: 'draw', zh: '部门揭示', en: 'Department revealed', details: ['department', 'keeping'] },
  'draw.secret-unreadable': {
    subject: 'draw',
    zh: '代管的随机数无法用当前密钥打开',
    en: 'A secret held by the service does not open with the present key',
    details: ['department'],
  },
  'draw.reveals-closed': { subject: 'draw', zh: '揭示截止', en: 'List of reveals closed', details: ['revealed', 'absent'] },
  'draw.witness-entered': { subject: 'draw', zh: '见证人录入数字', en: 'Witness entered the digits', details: ['reading'] },
  'draw.witnesses-disagreed': {
    subject: 'draw',
    zh: '两位见证人的数字不一致，须重新录入',
    en: 'The witnesses disagree; everybody reads again',
    details: ['reading'],
  },
  'draw.entropy-entered': { subject: 'draw', zh: '随机来源确定', en: 'Entropy fixed', details: ['kind', 'round'] },
  'draw.held': { subject: 'draw', zh: '抽取完成', en: 'Draw held', details: ['task', 'resultHash', 'seedHash', 'selected', 'reserves'] },
  'draw.event-recorded': {
    subject: 'draw',
    zh: '抽取后的变动',
    en: 'Event after the draw',
    details: ['number', 'kind', 'department', 'entity', 'inspector', 'place', 'reason'],
  },
  'draw.disclosed': { subject: 'draw', zh: '封存抽取公开', en: 'Sealed draw disclosed', details: ['task'] },
  'draw.voiding-asked': { subject: 'draw', zh: '申请作废抽取', en: 'Voiding of the draw asked for', details: ['department', 'reason'] },
  'draw.voiding-approved': { subject: 'draw', zh: '部门同意作废', en: 'Department agreed to void the draw', details: ['department'] },
  'draw.voiding-withdrawn': { subject: 'draw', zh: '撤回作废申请', en: 'Request to void withdrawn', details: ['department', 'reason'] },
  'draw.voided': { subject: 'draw', zh: '抽取作废', en: 'Draw voided', details: ['task', 'reason', 'departments'] },
} as const satisfies Record<string, AuditEventForm>;
