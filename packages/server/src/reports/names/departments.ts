/** How papers call departments. */

import type { DepartmentName } from '@double-random/reports';
import { listDepartments } from '../../store/departments.js';
import type { Connection } from '../../store/store.js';

export type DepartmentNames = (id: string) => DepartmentName;

/** @param nameEn `null` or empty: it has none */
export const departmentName = (id: string, name: string, nameEn: string | null): DepartmentName => ({
  id,
  name: { zh: name, en: nameEn === '' ? null : nameEn },
});

/** One that is not there is called by its id. */
export async function departmentNames(db: Connection): Promise<DepartmentNames> {
  const names = new Map((await listDepartments(db)).map(({ id, name, nameEn }) => [id, departmentName(id, name, nameEn)]));
  return (id) => names.get(id) ?? departmentName(id, id, null);
}
