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

function departmentForm({ department, role, team }: VisitingDepartment, writing: Writing): Form {
  const { say, named } = writing;
  const name = named(department.name);
  const head = say(`${name}（${roleName(role, writing)}部门）`, `${name} (${roleName(role, writing)})`);
  return {
    kind: 'form',
    summary: head,
    together: true,
    columns: COLUMNS,
    rows: [
      [{ ...label(head, COLUMNS.length), align: 'left' }],
      [label(say('分工', 'Role')), label(say('姓名', 'Name')), label(say('执法证号', 'Certificate')), label(say('到场签名', 'Signed in'))],
      ...team.map((member) => memberRow(member, writing)),
    ],
  };
}

export const teams = ({ departments }: InspectionOrderRecord, writing: Writing): Form[] =>
  departments.map((department) => departmentForm(department, writing));
