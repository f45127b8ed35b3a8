/** Who goes, and where each of them signs in. */

import type { InspectionOrderRecord } from '../../records/inspection-order.js';
import type { Member, VisitingDepartment } from '../../records/visit.js';
import { roleName } from '../departments.js';
import type { Form, FormCell } from '../document.js';
import { label, room, value } from '../visit/cells.js';
import type { Writing } from '../writing.js';

const COLUMNS = [16, 30, 26, 28];

function memberRow({ role, vacant, name, certificate }: Member, { say, named }: Writing): FormCell[] {
  const person = vacant ? say('（空缺）', '(vacant)') : (name ?? '');
  return [value(named(role)), value(person), value(certificate ?? ''), room(1)];
}

function departmentRows({ department, role, team }: VisitingDepartment, writing: Writing): FormCell[][] {
  const { say, named } = writing;
  const head = say(`${named(department.name)}（${roleName(role, writing)}部门）`, `${named(department.name)} (${roleName(role, writing)})`);
  return [[{ ...label(head, COLUMNS.length), align: 'left' }], ...team.map((member) => memberRow(member, writing))];
}

export function team({ departments }: InspectionOrderRecord, writing: Writing): Form {
  const { say } = writing;
  return {
    kind: 'form',
    summary: say('检查组', 'The team'),
    columns: COLUMNS,
    rows: [
      [label(say('分工', 'Role')), label(say('姓名', 'Name')), label(say('执法证号', 'Certificate')), label(say('到场签名', 'Signed in'))],
      ...departments.flatMap((department) => departmentRows(department, writing)),
    ],
  };
}
