/** What an entry of the audit trail says, in words: those of the audit extract, and those of what an extract of a task does not speak of. */

import { DETAIL_NAMES, SUBJECT_KINDS } from '@double-random/reports/words';
import type { RowOf } from '../../api/read.js';
import type { Words } from '../../language/words.js';
import { ROLE_WORDS, type Role } from '../../session/roles.js';

export type AuditEntry = RowOf<'/api/v1/audit'>;

type DetailValue = AuditEntry['details'][string];

/** The service writes down what somebody outside of it did: an objection is sent without signing in. */
const OUTSIDE: Readonly<Record<string, Words>> = { objections: { zh: '公众（异议人）', en: 'the public (an objector)' } };

const ITSELF: Words = { zh: '系统自动', en: 'the service itself' };

export const actorWords = ({ kind, id, name }: AuditEntry['actor']): Words =>
  kind === 'system' ? (OUTSIDE[id] ?? ITSELF) : { zh: name, en: name };

const MORE_SUBJECTS: Readonly<Record<string, Words>> = {
  day: { zh: '工作日历', en: 'calendar' },
  department: { zh: '部门', en: 'department' },
  directory: { zh: '名录', en: 'directory' },
  import: { zh: '名录导入', en: 'import' },
  plan: { zh: '年度计划', en: 'plan' },
  session: { zh: '会话', en: 'session' },
  token: { zh: '访问令牌', en: 'token' },
  user: { zh: '用户', en: 'user' },
  webhook: { zh: '回调', en: 'webhook' },
};

const MORE_DETAILS: Readonly<Record<string, Words>> = {
  added: { zh: '新增', en: 'added' },
  amends: { zh: '修订的版次', en: 'amends' },
  askedBy: { zh: '发起人', en: 'asked by' },
  basedOn: { zh: '所依据的版本', en: 'based on' },
  bytes: { zh: '大小（字节）', en: 'size (bytes)' },
  changed: { zh: '变更', en: 'changed' },
  count: { zh: '份数', en: 'count' },
  delivery: { zh: '发送', en: 'delivery' },
  events: { zh: '事件', en: 'events' },
  expiresAt: { zh: '到期', en: 'expires' },
  failure: { zh: '未送达的原因', en: 'why it failed' },
  fields: { zh: '改动的内容', en: 'what was changed' },
  file: { zh: '文件', en: 'file' },
  gone: { zh: '移除', en: 'gone' },
  hash: { zh: '哈希', en: 'hash' },
  import: { zh: '导入', en: 'import' },
  job: { zh: '作业', en: 'job' },
  login: { zh: '登录名', en: 'login' },
  meetingDate: { zh: '会议日期', en: 'day of the meeting' },
  minutesNumber: { zh: '会议纪要文号', en: 'number of the minutes' },
  mode: { zh: '导入方式', en: 'mode' },
  name: { zh: '名称', en: 'name' },
  nameEn: { zh: '英文名称', en: 'name in English' },
  note: { zh: '说明', en: 'note' },
  opinion: { zh: '合法性审核意见', en: 'legal opinion' },
  papers: { zh: '文书', en: 'papers' },
  participants: { zh: '参会人员', en: 'participants' },
  read: { zh: '读取行数', en: 'rows read' },
  reasons: { zh: '原因', en: 'reasons' },
  repeated: { zh: '重复', en: 'repeated' },
  resultRows: { zh: '结果行数', en: 'rows afterwards' },
  rows: { zh: '行数', en: 'rows' },
  scopes: { zh: '权限', en: 'scopes' },
  sessionsEnded: { zh: '结束的会话数', en: 'sessions ended' },
  state: { zh: '状态', en: 'state' },
  status: { zh: '答复码', en: 'status' },
  tasks: { zh: '计划任务数', en: 'planned tasks' },
  tries: { zh: '次数', en: 'tries' },
  unchanged: { zh: '未变', en: 'unchanged' },
  until: { zh: '有效至', en: 'until' },
  waiting: { zh: '待发', en: 'waiting' },
  warned: { zh: '有提醒', en: 'with warnings' },
  whole: { zh: '整份计划', en: 'whole plan' },
  wrong: { zh: '有错误', en: 'wrong' },
  year: { zh: '年度', en: 'year' },
};

const wordsIn = (tables: readonly Readonly<Record<string, Words>>[], code: string): Words =>
  tables.map((table) => (Object.hasOwn(table, code) ? table[code] : undefined)).find((found) => found !== undefined) ?? {
    zh: code,
    en: code,
  };

/** What an act happened to. */
export const subjectWords = (kind: string): Words => wordsIn([SUBJECT_KINDS, MORE_SUBJECTS], kind);

/** All kinds of subjects, for a filter. */
export const SUBJECT_OPTIONS: readonly { readonly value: string; readonly words: Words }[] = Object.entries({
  ...SUBJECT_KINDS,
  ...MORE_SUBJECTS,
}).map(([value, words]) => ({ value, words }));

const isRole = (value: unknown): value is Role => typeof value === 'string' && Object.hasOwn(ROLE_WORDS, value);

/** A detail's name; `roles` of a user are not those of a team. */
export function detailName(name: string, subjectKind: string): Words {
  if (name === 'roles' && subjectKind === 'user') return { zh: '角色', en: 'roles' };
  return wordsIn([DETAIL_NAMES, MORE_DETAILS], name);
}

/** Details whose values are departments, by their codes. */
const OF_DEPARTMENTS = [
  'absent',
  'committed',
  'department',
  'departments',
  'invited',
  'missing',
  'revealed',
  'short',
  'toDepartment',
  'withdrawn',
  'without',
];

/** Names of what details tell by codes, as the reader's language has them. */
export interface DetailNamer {
  readonly department: (id: string) => string;
  readonly event: (event: string) => string;
}

function valueWords(name: string, value: string | number, namer: DetailNamer): Words {
  if (typeof value === 'number') return { zh: String(value), en: String(value) };
  if (isRole(value)) return ROLE_WORDS[value];
  const text = OF_DEPARTMENTS.includes(name) ? namer.department(value) : name === 'events' ? namer.event(value) : value;
  return { zh: text, en: text };
}

/** A detail's value; a code that has no name is left as it is. */
export function detailValue(name: string, value: DetailValue, namer: DetailNamer): Words {
  const values = Array.isArray(value) ? value : value === null ? [] : [value];
  const words = values.map((one) => valueWords(name, one, namer));
  if (words.length === 0) return { zh: '无', en: 'none' };
  return { zh: words.map(({ zh }) => zh).join('、'), en: words.map(({ en }) => en).join(', ') };
}
