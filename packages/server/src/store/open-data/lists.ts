/** Departments, for the open data; names are those of now. */

import type { Connection } from '../store.js';

export interface DepartmentLine {
  readonly department: string;
  readonly name: string;
  readonly nameEn: string | null;
}

export const departmentLines = (db: Connection): Promise<DepartmentLine[]> =>
  db('departments').orderBy('id').select({ department: 'id', name: 'name', nameEn: 'name_en' });
