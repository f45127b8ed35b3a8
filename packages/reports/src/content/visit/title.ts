/** How a paper of a visit is headed: by the department that leads, and how many come with it. */

import type { VisitingDepartment } from '../../records/visit.js';
import { grouped } from '../figures.js';
import type { Writing } from '../writing.js';

/** @param paper what it is called when one department comes, and when several do */
export function titleParts(
  departments: readonly Pick<VisitingDepartment, 'department'>[],
  paper: { readonly alone: string; readonly joint: string },
  { say, named }: Writing,
): string[] {
  const [first] = departments;
  if (first === undefined) return [paper.alone];
  const name = named(first.department.name);
  if (departments.length === 1) return [say(name, `${name} `), paper.alone];
  const others = grouped(departments.length - 1);
  return [say(`${name}等${grouped(departments.length)}部门`, `${name} and ${others} more `), paper.joint];
}
