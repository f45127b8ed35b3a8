/** A department's own part of a task as a form says it, and what of it is sent. */

import type { paths } from '../../../../src/api/api-types.js';
import type { Schema } from '../../api/read.js';
import type { Words } from '../../language/words.js';
import { type FilterForm, filterForm, filterSent } from './filter-form.js';

type Part = Schema<'Task'>['parts'][number];
export type PartBody = paths['/api/v1/tasks/{id}/parts/{department}']['put']['requestBody']['content']['application/json'];

export interface RoleForm {
  role: string;
  name: string;
  nameEn: string;
  requires: string[];
  count: number;
}

/** Entities that ask for a qualification. */
export interface RequirementForm {
  qualification: string;
  tag: string[];
  industry: string[];
  /** Conditions on other columns, which this form does not show: kept as they were. */
  kept: FilterForm;
}

export interface PartForm {
  items: string[];
  /** `false`: the department checks every entity that is drawn. */
  checksSome: boolean;
  checks: FilterForm;
  team: RoleForm[];
  capKind: 'count' | 'average' | 'none';
  cap: number;
  average: string;
  requires: RequirementForm[];
  inspectorsKind: 'all' | 'only' | 'without';
  inspectors: string[];
  reason: string;
}

/** What its fields are called. */
export const PART_FIELDS: Readonly<Record<keyof PartForm, Words>> = {
  items: { zh: '抽查事项', en: 'Items' },
  checksSome: { zh: '本部门检查哪些对象', en: 'Which of those drawn your department checks' },
  checks: { zh: '本部门检查对象的条件', en: 'Conditions on those that your department checks' },
  team: { zh: '检查组的职责', en: 'Roles of the team' },
  capKind: { zh: '每人最多检查几个对象', en: 'Most visits of one inspector' },
  cap: { zh: '每人上限', en: 'Cap' },
  average: { zh: '平均数的倍数', en: 'Multiple of the average' },
  requires: { zh: '特殊对象须具备的资格', en: 'Entities that ask for a qualification' },
  inspectorsKind: { zh: '人员范围', en: 'Inspectors' },
  inspectors: { zh: '所选人员', en: 'Chosen inspectors' },
  reason: { zh: '选择人员的理由', en: 'Why these inspectors' },
};

export const newRole = (role: string, name: string, nameEn: string): RoleForm => ({ role, name, nameEn, requires: [], count: 1 });

/** What most departments send: two officers, one of them leads. */
const USUAL_TEAM = (): RoleForm[] => [
  { ...newRole('leader', '组长', 'Leader'), requires: ['leader'] },
  newRole('member', '组员', 'Member'),
];

export function partForm({ preparation }: Part): PartForm {
  const cap = preparation?.cap ?? null;
  const chosen = preparation?.inspectors ?? { kind: 'all' as const, ids: null, reason: null };
  return {
    items: [...(preparation?.items ?? [])],
    checksSome: preparation?.checks != null,
    checks: filterForm(preparation?.checks ?? {}),
    team:
      preparation === null
        ? USUAL_TEAM()
        : preparation.team.map(({ role, name, nameEn, requires, count }) => ({
            role,
            name: name ?? '',
            nameEn: nameEn ?? '',
            requires: [...(requires ?? [])],
            count,
          })),
    capKind: preparation === null ? 'average' : cap === null ? 'none' : typeof cap === 'number' ? 'count' : 'average',
    cap: typeof cap === 'number' ? cap : 10,
    average: cap !== null && typeof cap !== 'number' ? cap.average : '1.5',
    requires: (preparation?.requires ?? []).map(({ qualification, ...filter }) => ({
      qualification,
      tag: [...(filter.tag ?? [])],
      industry: [...(filter.industry ?? [])],
      kept: { ...filterForm(filter), tag: [], industry: [] },
    })),
    inspectorsKind: chosen.kind,
    inspectors: [...(chosen.ids ?? [])],
    reason: chosen.reason ?? '',
  };
}

const capSent = ({ capKind, cap, average }: PartForm): PartBody['cap'] => {
  if (capKind === 'none') return null;
  return capKind === 'count' ? cap : { average: average.trim() };
};

/** @param version of the part, as it was read */
export function partBody(form: PartForm, version: number): PartBody {
  const { inspectorsKind: kind } = form;
  return {
    items: form.items,
    checks: form.checksSome ? (filterSent(form.checks) ?? null) : null,
    team: form.team.map(({ role, name, nameEn, requires, count }) => ({
      role: role.trim(),
      ...(name.trim() === '' ? {} : { name: name.trim() }),
      ...(nameEn.trim() === '' ? {} : { nameEn: nameEn.trim() }),
      requires,
      count,
    })),
    cap: capSent(form),
    requires: form.requires.map(({ qualification, tag, industry, kept }) => ({
      ...filterSent({ ...kept, tag, industry }),
      qualification: qualification.trim(),
    })),
    inspectors: kind === 'all' ? { kind } : { kind, ids: form.inspectors, reason: form.reason.trim() },
    version,
  };
}

/** The rules ask for two officers at least. */
const LEAST_TEAM = 2;

export const teamSize = ({ team }: PartForm): number => team.reduce((sum, { count }) => sum + count, 0);

export function partFaults(form: PartForm): { readonly path: string; readonly words: Words }[] {
  const faults: { path: string; words: Words }[] = [];
  const wrong = (path: string, zh: string, en: string): void => void faults.push({ path, words: { zh, en } });
  if (form.items.length === 0) wrong('items', '请至少选择一个抽查事项', 'Choose at least one item');
  if (teamSize(form) < LEAST_TEAM) wrong('team', '检查组不得少于两人', 'A team has at least two officers');
  if (form.team.some(({ role }) => !/^[0-9A-Za-z._-]{1,64}$/.test(role.trim())))
    wrong('team', '职责代码为字母、数字或 . _ -', 'A role’s code has letters, digits or . _ -');
  if (new Set(form.team.map(({ role }) => role.trim())).size < form.team.length)
    wrong('team', '同一职责写了两次', 'A role stands there twice');
  if (form.capKind === 'average' && !/^\d+(\.\d+)?$/.test(form.average.trim()))
    wrong('cap', '请填写倍数，例如 1.5', 'Give a multiple, such as 1.5');
  if (form.requires.some(({ qualification }) => qualification.trim() === ''))
    wrong('requires', '请填写每一条的资格', 'Name the qualification of each line');
  if (form.inspectorsKind !== 'all' && form.inspectors.length === 0) wrong('inspectors', '请选择人员', 'Choose inspectors');
  if (form.inspectorsKind !== 'all' && form.reason.trim() === '') wrong('inspectors.reason', '请说明理由', 'Give a reason');
  return faults;
}
