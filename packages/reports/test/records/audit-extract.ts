/** Invented audit extracts: real chains of invented entries, an auditor's and a department's view of them, and a broken one. */

import { createHash } from 'node:crypto';
import { canonicalText } from '@double-random/core';
import type { AuditEntryRecord, AuditExtractRecord } from '@double-random/reports';
import { ECOLOGY, MARKET } from './visits.js';

type Facts = Pick<AuditEntryRecord, 'event' | 'name' | 'subject' | 'details'> & {
  readonly by: 'planner' | 'ecology' | 'service' | 'public';
  /** Whether it is about the task of the extract. */
  readonly other?: true;
};

const ACTORS = {
  planner: { actor: { kind: 'user', id: 'u-17', name: '陈计划' }, department: 'market', address: '10.20.3.4' },
  ecology: { actor: { kind: 'user', id: 'u-29', name: '林审核' }, department: 'ecology', address: '10.30.1.9' },
  service: { actor: { kind: 'system', id: 'ceremony', name: 'ceremony' }, department: null, address: '' },
  public: { actor: { kind: 'public', id: '', name: '' }, department: null, address: '203.0.113.7' },
} as const;

const hex = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const task = (event: string, zh: string, en: string, details: Facts['details']): Facts => ({
  by: 'planner',
  event,
  name: { zh, en },
  subject: { kind: 'task', id: 'task-1' },
  details,
});

const draw = (event: string, zh: string, en: string, details: Facts['details']): Facts => ({
  ...task(event, zh, en, details),
  subject: { kind: 'draw', id: 'draw-1' },
});

const FACTS: readonly Facts[] = [
  { ...task('user.signed-in', '登录', 'Signed in', {}), other: true },
  task('task.drafted', '起草任务', 'Task drafted', {
    drawId: '2026-joint-001',
    title: '2026年第一批餐饮单位跨部门联合抽查',
    source: 'planned',
  }),
  task('task.department-invited', '邀请部门', 'Department invited', { invited: 'ecology', again: null }),
  { ...task('task.accepted', '接受邀请', 'Invitation accepted', { version: 2 }), by: 'ecology' },
  ...['登记', '修改', '导入', '登录'].map((zh): Facts => ({ ...task('other', zh, 'Other', {}), other: true })),
  task('task.confirmed', '确认任务', 'Task confirmed', { departments: ['market', 'ecology'], without: [], version: 5 }),
  draw('draw.frozen', '锁定：清单与名录公布', 'Frozen: manifest and directories published', {
    task: 'task-1',
    drawId: '2026-joint-001',
    attempt: 1,
    manifestHash: hex('manifest'),
    preparation: 'preparation-1',
  }),
  draw('draw.committed', '部门承诺', 'Department committed', { department: 'market', commitment: hex('market'), keeping: 'service' }),
  {
    ...draw('draw.committed', '部门承诺', 'Department committed', {
      department: 'ecology',
      commitment: hex('ecology'),
      keeping: 'department',
    }),
    by: 'ecology',
  },
  {
    ...draw('draw.commitments-closed', '承诺截止', 'Commitments closed', { committed: ['market', 'ecology'], missing: [] }),
    by: 'service',
  },
  { ...task('other', '登录', 'Other', {}), other: true },
  {
    ...draw('draw.held', '抽取完成', 'Drawn', {
      task: 'task-1',
      resultHash: hex('result'),
      seedHash: null,
      selected: 120,
      reserves: 12,
    }),
    by: 'service',
  },
  {
    ...task('objection.received', '收到异议', 'Objection received', { publication: 'r-4', task: 'task-1', department: 'market' }),
    by: 'public',
    subject: { kind: 'objection', id: 'objection-1' },
  },
];

/** The whole log, hashed as the service does it. */
function logOf(facts: readonly Facts[]): (AuditEntryRecord & { readonly other: boolean })[] {
  let previous = '0'.repeat(64);
  return facts.map(({ by, other, name, ...rest }, index) => {
    const entry = {
      sequence: index + 1,
      at: new Date(Date.UTC(2026, 2, 2, 1, 7 * index, 3, 45)).toISOString(),
      ...ACTORS[by],
      requestId: `r-${index + 1}`,
      ...rest,
      previous,
    };
    previous = hex(canonicalText(entry));
    return { ...entry, name, hash: previous, other: other === true };
  });
}

const entriesOf = (facts: readonly Facts[]): AuditEntryRecord[] =>
  logOf(facts)
    .filter(({ other }) => !other)
    .map(({ other: _, ...entry }) => entry);

function extractOf(entries: readonly AuditEntryRecord[]): AuditExtractRecord {
  const last = entries.at(-1);
  return {
    report: 'audit-extract',
    task: { id: 'task-1', drawId: '2026-joint-001', title: '2026年第一批餐饮单位跨部门联合抽查', documentNumber: '杭市监抽〔2026〕5号' },
    reader: null,
    departments: [MARKET, ECOLOGY],
    head: { sequence: last?.sequence ?? 1, hash: last?.hash ?? hex(''), at: last?.at ?? '2026-03-02T01:00:00.000Z' },
    entries,
  };
}

export const USUAL_EXTRACT = extractOf(entriesOf(FACTS));

/** Addresses of others' people are not shown. */
export const DEPARTMENT_EXTRACT: AuditExtractRecord = {
  ...USUAL_EXTRACT,
  reader: ECOLOGY,
  entries: USUAL_EXTRACT.entries.map((entry) => (entry.department === 'ecology' ? entry : { ...entry, address: null })),
};

/** Somebody replaced an entry. */
export const BROKEN_EXTRACT: AuditExtractRecord = {
  ...USUAL_EXTRACT,
  entries: USUAL_EXTRACT.entries.map((entry, index) => (index === 2 ? { ...entry, previous: hex('another') } : entry)),
};

/** A single entry, the log's first. */
export const SHORT_EXTRACT = extractOf(entriesOf(FACTS.slice(1, 2)));

/** Many entries, some with much in them. */
export const LARGE_EXTRACT = extractOf(
  entriesOf(
    Array.from({ length: 40 }, (_, round) =>
      FACTS.map((facts) => (round % 10 === 0 ? { ...facts, details: { ...facts.details, reason: '理由较长。'.repeat(60) } } : facts)),
    ).flat(),
  ),
);
