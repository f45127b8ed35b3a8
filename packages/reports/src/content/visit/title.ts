/** How a paper of a visit is headed: in Chinese by the department that leads and how many come, in English by the paper's name alone, which is long enough. */

import type { VisitingDepartment } from '../../records/visit.js';
import { grouped } from '../figures.js';
import type { Writing } from '../writing.js';

/** @param name what the paper is called when one department comes, and when several do */
export function titleParts(
  departments: readonly Pick<VisitingDepartment, 'department'>[],
  name: { readonly alone: string; readonly joint: string },
  { language, named }: Writing,
): string[] {
  const own = departments.length > 1 ? name.joint : name.alone;
  const [leading] = departments;
  if (language === 'en' || leading === undefined) return [own];
  const head = named(leading.department.name);
  return [departments.length > 1 ? `${head}等${grouped(departments.length)}部门` : head, own];
}
