/** Who comes from each department, and what it checks. */

import type { InspectionNoticeRecord } from '../../records/inspection-notice.js';
import type { VisitingDepartment } from '../../records/visit.js';
import type { Table } from '../document.js';
import { teamLines } from '../visit/team.js';
import type { Writing } from '../writing.js';

/** Each law once, in the order of the items. */
function basis({ items }: VisitingDepartment, { say, listed }: Writing): string[] {
  const laws = [...new Set(items.map((item) => item.basis).filter((law) => law !== ''))];
  return laws.length === 0 ? [] : [say('依据：', 'Under: ') + listed(laws)];
}

/** One after the other, to keep the notice on one sheet. */
const itemsInOne = ({ items }: VisitingDepartment, { say }: Writing): string =>
  items.map(({ name }, index) => `${index + 1}. ${name}`).join(say('；', '; '));

export function teams({ departments }: InspectionNoticeRecord, writing: Writing): Table {
  const { say, named } = writing;
  const unnamed = say('到场时告知', 'told on site');
  return {
    kind: 'table',
    summary: say('各部门的检查人员和检查事项', 'Inspectors and items of each department'),
    columns: [
      { header: say('检查部门和检查人员（执法证号）', 'Departments, inspectors (certificates)'), width: 40, align: 'left' },
      { header: say('检查事项和依据', 'Items and their legal basis'), width: 60, align: 'left' },
    ],
    rows: departments.map((one) => [
      `${named(one.department.name)}\n${teamLines(one.team, unnamed, writing)}`,
      [itemsInOne(one, writing), ...basis(one, writing)].join('\n'),
    ]),
  };
}
