/** What each department of a task checks, as one table. */

import type { DepartmentName } from '../records/naming.js';
import { roleName } from './departments.js';
import type { Block } from './document.js';
import type { Writing } from './writing.js';

interface Part {
  readonly department: DepartmentName;
  readonly role: 'initiating' | 'cooperating';
  /** `null`: kept to themselves. */
  readonly items: readonly { readonly code: string; readonly name: string }[] | null;
}

/** The code with its name, or once where no item list named it. */
export const itemWords = ({ code, name }: { readonly code: string; readonly name: string }): string =>
  code === name ? code : `${code}　${name}`;

/** Without the column of items where none are told. */
export function departmentItems(parts: readonly Part[], writing: Writing): Block {
  const { say, named } = writing;
  const withItems = parts.some(({ items }) => items !== null);
  const columns = [
    { header: say('部门', 'Department'), width: 40, align: 'left' },
    { header: say('角色', 'Role'), width: 'content', align: 'center' },
    { header: say('抽查事项', 'Items'), width: 60, align: 'left' },
  ] as const;
  const rows = parts.map(({ department, role, items }) => [
    named(department.name),
    roleName(role, writing),
    (items ?? []).map(itemWords).join('\n'),
  ]);
  return {
    kind: 'table',
    summary: say('参加部门及其抽查事项', 'Departments and their items'),
    columns: withItems ? columns : columns.slice(0, 2),
    rows: withItems ? rows : rows.map((row) => row.slice(0, 2)),
  };
}
