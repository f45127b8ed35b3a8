/** Who comes from each department, and what it checks. */

import type { InspectionNoticeRecord } from '../../records/inspection-notice.js';
import type { VisitingDepartment } from '../../records/visit.js';
import type { Block } from '../document.js';
import { teamLines } from '../visit/team.js';
import type { Writing } from '../writing.js';

/** Each law once, in the order of the items. */
function basis({ items }: VisitingDepartment, { say, listed }: Writing): string {
  const laws = [...new Set(items.map((item) => item.basis).filter((law) => law !== ''))];
  return laws.length === 0 ? '' : `\n${say('依据：', 'Under: ')}${listed(laws)}`;
}

const itemLines = ({ items }: VisitingDepartment): string => items.map(({ code, name }) => `${code} ${name}`).join('\n');

export function teams({ departments }: InspectionNoticeRecord, writing: Writing): Block[] {
  const { say, named } = writing;
  const unnamed = say('到场时告知', 'told on site');
  return [
    {
      kind: 'table',
      summary: say('各部门的检查人员和检查事项', 'Inspectors and items of each department'),
      columns: [
        { header: say('检查部门', 'Department'), width: 20, align: 'left' },
        { header: say('检查人员', 'Inspectors'), width: 'content', align: 'left' },
        { header: say('检查事项', 'Items'), width: 40, align: 'left' },
      ],
      rows: departments.map((one) => [
        named(one.department.name),
        teamLines(one.team, unnamed, writing),
        itemLines(one) + basis(one, writing),
      ]),
    },
  ];
}
