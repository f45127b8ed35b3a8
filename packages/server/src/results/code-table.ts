/** 检查结果代码表: what a check may come to, in the words of the national publicity system. Versioned data: a table is never changed, the next one replaces it. */

import type { Words } from '@double-random/core';

/** What a code means for statistics and for what follows. `not-operating`: the entity does not carry on what was to be checked, or is no more. */
export const RESULT_OUTCOMES = ['no-problem', 'problem', 'not-found', 'not-operating'] as const;

export type ResultOutcome = (typeof RESULT_OUTCOMES)[number];

export interface ResultCode extends Words {
  readonly code: string;
  readonly outcome: ResultOutcome;
}

export interface ResultCodeTable extends Words {
  readonly id: string;
  readonly codes: readonly ResultCode[];
}

const CHECKED: readonly ResultCode[] = [
  { code: 'no-problem', outcome: 'no-problem', zh: '未发现问题', en: 'No problem found' },
  { code: 'problem-pending', outcome: 'problem', zh: '发现问题待后续处理', en: 'Problem found, to be dealt with' },
  { code: 'not-disclosed', outcome: 'problem', zh: '未按规定公示应当公示的信息', en: 'Did not publish what it had to' },
  { code: 'false-disclosure', outcome: 'problem', zh: '公示信息隐瞒真实情况、弄虚作假', en: 'Published what was concealed or false' },
  { code: 'other-violation', outcome: 'problem', zh: '违反其他规定', en: 'Broke another rule' },
  {
    code: 'not-reachable',
    outcome: 'not-found',
    zh: '通过登记的住所（经营场所）无法联系',
    en: 'Cannot be reached at its registered domicile or place of business',
  },
  { code: 'ordered-to-correct', outcome: 'problem', zh: '发现问题已责令改正', en: 'Problem found, ordered to correct' },
  {
    code: 'activity-not-found',
    outcome: 'not-operating',
    zh: '未发现开展本次抽查涉及的经营活动',
    en: 'Does not carry on the business that this inspection is about',
  },
  { code: 'uncooperative', outcome: 'problem', zh: '不配合检查情节严重', en: 'Seriously uncooperative' },
];

const GONE: readonly ResultCode[] = [
  { code: 'closed-down', outcome: 'not-operating', zh: '已关闭停业或正在清算', en: 'Closed down, or in liquidation' },
  { code: 'deregistered', outcome: 'not-operating', zh: '注销', en: 'Deregistered' },
  { code: 'licence-revoked', outcome: 'not-operating', zh: '被吊销', en: 'Licence revoked' },
  { code: 'registration-annulled', outcome: 'not-operating', zh: '被撤销', en: 'Registration annulled' },
  { code: 'moved-away', outcome: 'not-operating', zh: '迁出', en: 'Moved to another registration authority' },
];

/** From the oldest to the newest. A code that stands in several tables means the same in all of them. */
export const RESULT_CODE_TABLES = [
  { id: 'nine', zh: '九项代码表（旧）', en: 'Table of nine codes (older)', codes: CHECKED },
  { id: '2021', zh: '十四项代码表', en: 'Table of fourteen codes', codes: [...CHECKED, ...GONE] },
] as const satisfies readonly ResultCodeTable[];

/** The table that new records use. */
export const CURRENT_CODE_TABLE = '2021';

export const findCodeTable = (id: string): ResultCodeTable | null => RESULT_CODE_TABLES.find((table) => table.id === id) ?? null;

/** A code of a table; `null`: the table has none such. */
export const findResultCode = (table: string, code: string): ResultCode | null =>
  findCodeTable(table)?.codes.find((one) => one.code === code) ?? null;

/** A code that is known to stand in its table, since it was checked when it was stored. Throws when it does not. */
export function resultCodeOf(table: string, code: string): ResultCode {
  const found = findResultCode(table, code);
  if (found === null) throw new Error(`the table ${table} has no code ${code}`);
  return found;
}
