/** What can be unwell in directories that were read without fault: a closed set, with words, counts and examples. */

import type { Words } from '@double-random/core';
import type { Severity } from '../tables/row-problem.js';

interface Kind {
  readonly severity: Severity;
  readonly words: Words;
}

const error = (zh: string, en: string): Kind => ({ severity: 'error', words: { zh, en } });
const warning = (zh: string, en: string): Kind => ({ severity: 'warning', words: { zh, en } });

/** `{count}` and what `group` says stand in the words. */
export const HEALTH_FINDINGS = {
  'duplicate-entity-id': error('{count} 个检查对象代码重复出现', '{count} entity ids occur more than once'),
  'duplicate-entity': warning('{count} 个检查对象名称和地址与另一代码的相同', '{count} entities have the name and address of another id'),
  'entity-cancelled': warning('{count} 个检查对象已注销', '{count} entities are cancelled'),
  'entity-revoked': warning('{count} 个检查对象已被吊销', '{count} entities are revoked'),
  'entity-moved-out': warning('{count} 个检查对象已迁出', '{count} entities have moved out'),
  'entity-untraceable': warning(
    '{count} 个检查对象最近一次检查时通过登记的住所无法联系',
    '{count} entities could not be found at their address at the last inspection',
  ),
  'entity-without-region': warning('{count} 个检查对象没有行政区划', '{count} entities have no region'),
  'unknown-region': error('{count} 处行政区划代码的省份不存在：{region}', '{count} regions are in no province: {region}'),
  'licence-expired': warning('{count} 个检查对象有已过期的许可证', '{count} entities have an expired licence'),
  'duplicate-inspector-id': error('{count} 个工号在同一部门重复出现', '{count} staff numbers occur more than once in a department'),
  'duplicate-certificate': warning('{count} 个执法证号属于不止一名人员', '{count} certificate numbers belong to more than one inspector'),
  'certificate-missing': error('{count} 名在岗人员没有执法证号', '{count} active inspectors have no certificate number'),
  'certificate-expired': error('{count} 名在岗人员的执法证已过期', 'the certificates of {count} active inspectors have expired'),
  'certificate-expiring': warning(
    '{count} 名在岗人员的执法证将在 {days} 天内到期',
    'the certificates of {count} active inspectors expire within {days} days',
  ),
  'inspector-without-qualification': warning('{count} 名在岗人员没有任何资质', '{count} active inspectors have no qualification'),
  'inspector-without-region': warning(
    '{count} 名在岗人员没有执法区域，视为全域',
    '{count} active inspectors have no region and count as covering all of them',
  ),
  'department-without-inspectors': error(
    '{department} 没有可派出的执法人员（事项 {count} 项）',
    '{department} has no inspector who can be sent ({count} items)',
  ),
  'department-without-items': warning(
    '{department} 没有在用的抽查事项（人员 {count} 名）',
    '{department} has no item in force ({count} inspectors)',
  ),
  'entity-uncovered': error(
    '{department}：{region} 的 {count} 个检查对象没有人员可派（所需资质：{qualifications}）',
    '{department}: no inspector covers {count} entities in {region} (qualifications needed: {qualifications})',
  ),
  'recusal-unknown-entity': warning('{count} 条回避的检查对象不在名录中', '{count} recusals name an entity that is not in the directory'),
  'recusal-unknown-inspector': error(
    '{count} 条回避的人员不在该部门名录中',
    '{count} recusals name an inspector who is not in the directory of that department',
  ),
  'inspection-unknown-entity': warning(
    '{count} 条检查记录的检查对象不在名录中',
    '{count} past inspections name an entity that is not in the directory',
  ),
  'inspection-unknown-inspector': warning(
    '{count} 条检查记录的人员不在该部门名录中',
    '{count} past inspections name an inspector who is not in the directory of that department',
  ),
  'unknown-item': warning('{count} 处引用的抽查事项不在清单中', '{count} references name an item that is not on the list'),
} as const satisfies Readonly<Record<string, Kind>>;

export type HealthCode = keyof typeof HEALTH_FINDINGS;

export interface HealthFinding {
  readonly code: HealthCode;
  readonly severity: Severity;
  readonly count: number;
  /** What the words need beside the count; findings of one code differ by it. */
  readonly group: Readonly<Record<string, string | number>>;
  /** The first few: ids of entities, `department/staff number` of inspectors, item codes. */
  readonly examples: readonly string[];
}

export interface Findings {
  add(code: HealthCode, example: string, group?: HealthFinding['group'], times?: number): void;
  /** In the order of the codes above, then of the first occurrence. */
  list(): readonly HealthFinding[];
}

const ORDER: ReadonlyMap<string, number> = new Map(Object.keys(HEALTH_FINDINGS).map((code, i) => [code, i]));
const place = ({ code }: HealthFinding): number => ORDER.get(code) ?? 0;
const NO_GROUP: HealthFinding['group'] = {};

export function findingsUpTo(examples: number): Findings {
  const found = new Map<string, { finding: HealthFinding; count: number; examples: string[] }>();
  return {
    add(code, example, group = NO_GROUP, times = 1) {
      const key = group === NO_GROUP ? code : `${code} ${JSON.stringify(group)}`;
      let entry = found.get(key);
      if (entry === undefined) {
        const finding = { code, severity: HEALTH_FINDINGS[code].severity, count: 0, group, examples: [] };
        entry = { finding, count: 0, examples: [] };
        found.set(key, entry);
      }
      entry.count += times;
      if (entry.examples.length < examples) entry.examples.push(example);
    },
    list: () =>
      [...found.values()]
        .map(({ finding, count, examples: shown }) => ({ ...finding, count, examples: shown }))
        .sort((a, b) => place(a) - place(b)),
  };
}
