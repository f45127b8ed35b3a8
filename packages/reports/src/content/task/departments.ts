/** Who takes part in a task, and what each department checks. */

import type { TaskRecord } from '../../records/task.js';
import { roleName } from '../departments.js';
import type { Block } from '../document.js';
import type { Writing } from '../writing.js';

type Part = TaskRecord['departments'][number];

const itemLines = ({ items }: Part): string =>
  (items ?? []).map(({ code, name }) => (code === name ? code : `${code}　${name}`)).join('\n');

/** Without the column of items where they are kept to themselves. */
export function departments({ departments: parts }: TaskRecord, writing: Writing): Block[] {
  const { say, named } = writing;
  const withItems = parts.some(({ items }) => items !== null);
  const columns = [
    { header: say('部门', 'Department'), width: 40, align: 'left' },
    { header: say('角色', 'Role'), width: 'content', align: 'center' },
    { header: say('抽查事项', 'Items'), width: 60, align: 'left' },
  ] as const;
  const cells = parts.map((part) => [named(part.department.name), roleName(part.role, writing), itemLines(part)]);
  return [
    {
      kind: 'table',
      summary: say('参加部门及其抽查事项', 'Departments and their items'),
      columns: withItems ? columns : columns.slice(0, 2),
      rows: withItems ? cells : cells.map((row) => row.slice(0, 2)),
    },
  ];
}
