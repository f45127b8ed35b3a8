/** Directories and a plan that are small enough to read: four departments, twenty-four firms. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExecutionContext } from 'ava';

/** A folder that is gone after the test. */
export function tempFolder(t: ExecutionContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'double-random-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const DEPARTMENTS = ['culture', 'ecology', 'emergency', 'market'] as const;

const FIRMS = 24;
const INSPECTORS = 6;

const two = (number: number): string => String(number).padStart(2, '0');

export const firmId = (number: number): string => `F${two(number)}`;

const entities = (): string =>
  [
    '统一社会信用代码,名称,登记状态,行政区划代码,行业代码,信用风险分类',
    ...Array.from(
      { length: FIRMS },
      (_, i) => `${firmId(i)},示例企业${i},${i === 0 ? '注销' : '存续'},330106,H6210,${i % 3 === 0 ? 'B' : 'A'}`,
    ),
  ].join('\n');

const inspectors = (): string =>
  [
    '工号,姓名,部门,管辖区域,执法证号,执法证有效期至,专业资质,组长,状态',
    ...DEPARTMENTS.flatMap((department) =>
      Array.from(
        { length: INSPECTORS },
        (_, i) => `${department}-${i},人员${i},${department},3301,ZF${department}${i},2030-01-01,,${i < 3 ? '是' : '否'},在岗`,
      ),
    ),
  ].join('\n');

const department = (id: string, role: string): string => `
  - id: ${id}
    name: ${id}局
    role: ${role}
    items: [${id}-1]
    team:
      - { role: leader, name: 组长, nameEn: Leader, requires: [leader], count: 1 }
      - { role: member, name: 组员, requires: [], count: 1 }
    cap: 6`;

export interface PlanWish {
  readonly drawId?: string;
  readonly entropy?: string;
  readonly disclosure?: 'open' | 'sealed';
  /** Lines for the top of the plan, such as the attempt. */
  readonly extra?: string;
}

const WITNESSED = '{ kind: witnessed, description: 当众掷骰五十次 }';

export const planText = ({
  drawId = 'small-1',
  entropy = WITNESSED,
  disclosure = 'open',
  extra = '',
}: PlanWish = {}): string => `drawId: ${drawId}
title: 小城联合抽查
asOf: 2026-03-02
period: { from: 2026-03-16, to: 2026-05-29 }
${extra}
departments:${DEPARTMENTS.map((id) => department(id, id === 'market' ? 'initiating' : 'cooperating')).join('')}
strata:
  by: risk
  rules:
    A: { count: 3, reserve: 2 }
    B: { count: 2, reserve: 1 }
entropy: ${entropy}
commitBy: 2026-03-05T08:00:00Z
revealBy: 2026-03-06T08:00:00Z
disclosure: ${disclosure}
`;

export interface SmallCity {
  readonly folder: string;
  readonly plan: string;
  /** The folder of the draw once it is frozen. */
  readonly draw: string;
  readonly out: string;
  /** Options that name the directories. */
  readonly files: readonly string[];
  readonly secretOf: (department: string) => string;
}

export function smallCity(t: ExecutionContext, wish: PlanWish = {}): SmallCity {
  const folder = tempFolder(t);
  const path = (name: string): string => join(folder, name);
  writeFileSync(path('entities.csv'), entities());
  writeFileSync(path('inspectors.csv'), inspectors());
  writeFileSync(path('mapping.yaml'), 'idScheme: other\n');
  writeFileSync(path('plan.yaml'), planText(wish));
  return {
    folder,
    plan: path('plan.yaml'),
    out: path('out'),
    draw: join(folder, 'out', wish.drawId ?? 'small-1'),
    files: ['--entities', path('entities.csv'), '--inspectors', path('inspectors.csv'), '--mapping', path('mapping.yaml')],
    secretOf: (id) => path(`${id}.secret`),
  };
}
