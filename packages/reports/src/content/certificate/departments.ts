/** The departments of the draw: role, team, items. */

import type { Department, TeamRole } from '@double-random/core';
import type { NoticeItem } from '../../notice.js';
import type { Block } from '../document.js';
import { initiatingFirst, listed, type Naming, nameOf, nameOrCode, type OfManifest } from './subject.js';

function teamRole(subject: Naming, role: TeamRole): string {
  const name = nameOrCode(subject, 'roles', role.role);
  const count = subject.say(`${name}${role.count}人`, `${role.count} ${name}`);
  if (role.requires.length === 0) return count;
  const needs = listed(
    subject,
    role.requires.map((code) => nameOrCode(subject, 'qualifications', code)),
  );
  return subject.say(`${count}（须具备：${needs}）`, `${count} (requires ${needs})`);
}

/** Without an item list an item is known by its code only. */
function item(subject: Naming, { code, name }: NoticeItem): string {
  const named = name[subject.language];
  return named === code ? code : `${code} ${named}`;
}

function items(subject: Naming, department: string): string {
  const ofAll = subject.notice.items ?? {};
  const own = Object.hasOwn(ofAll, department) ? (ofAll[department] ?? []) : [];
  return own.map((each) => item(subject, each)).join('\n');
}

function row(subject: Naming, department: Department): string[] {
  const name = nameOf(subject, 'departments', department.id);
  return [
    name === undefined ? department.id : `${name}\n${department.id}`,
    department.role === 'initiating' ? subject.say('发起', 'initiating') : subject.say('配合', 'cooperating'),
    department.team.map((role) => teamRole(subject, role)).join('\n'),
    items(subject, department.id),
  ];
}

export function departments(subject: OfManifest): Block[] {
  const { say } = subject;
  const rows = initiatingFirst(subject.record.manifest.departments).map((department) => row(subject, department));
  const withItems = rows.some((cells) => cells[3] !== '');
  const columns = [
    { header: say('部门', 'Department'), width: 27, align: 'left' },
    { header: say('角色', 'Role'), width: 'content', align: 'center' },
    { header: say('每户检查组', 'Team for an entity'), width: 32, align: 'left' },
    { header: say('抽查事项', 'Items'), width: 41, align: 'left' },
  ] as const;
  return [
    {
      kind: 'table',
      summary: say('参加抽取的部门', 'Departments of the draw'),
      columns: withItems ? columns : columns.slice(0, 3),
      rows: withItems ? rows : rows.map((cells) => cells.slice(0, 3)),
    },
  ];
}
