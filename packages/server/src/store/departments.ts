/** The departments that take part. */

import type { Connection, Transaction } from './store.js';

export interface Department {
  /** A code of the draw protocol, also distinct from the others after lower-casing. */
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly version: number;
  readonly addedAt: string;
  /** Since when it can no longer act; `null`: it can. */
  readonly closedAt: string | null;
}

interface DepartmentRow {
  readonly id: string;
  readonly name: string;
  readonly name_en: string;
  readonly version: number;
  readonly added_at: string;
  readonly closed_at: string | null;
}

const COLUMNS = ['id', 'name', 'name_en', 'version', 'added_at', 'closed_at'] as const;

const departmentOfRow = (row: DepartmentRow): Department => ({
  id: row.id,
  name: row.name,
  nameEn: row.name_en,
  version: row.version,
  addedAt: row.added_at,
  closedAt: row.closed_at,
});

export async function findDepartment(db: Connection, id: string): Promise<Department | null> {
  const row: DepartmentRow | undefined = await db('departments').where({ id }).first(COLUMNS);
  return row === undefined ? null : departmentOfRow(row);
}

/** As `findDepartment`; nobody else changes it until the transaction ends. */
export async function lockDepartment(tx: Transaction, id: string): Promise<Department | null> {
  const row: DepartmentRow | undefined = await tx('departments').where({ id }).forUpdate().first(COLUMNS);
  return row === undefined ? null : departmentOfRow(row);
}

/** All of them, closed ones too, by id. */
export async function listDepartments(db: Connection): Promise<Department[]> {
  const rows: DepartmentRow[] = await db('departments').orderBy('id').select(COLUMNS);
  return rows.map(departmentOfRow);
}

/** @returns whether it was added: `false` when the id, or one that differs only in case, is taken */
export async function insertDepartment(tx: Transaction, department: Department): Promise<boolean> {
  const rows: unknown[] = await tx('departments')
    .insert({
      id: department.id,
      folded_id: department.id.toLowerCase(),
      name: department.name,
      name_en: department.nameEn,
      version: department.version,
      added_at: department.addedAt,
      closed_at: department.closedAt,
    })
    .onConflict('folded_id')
    .ignore()
    .returning('id');
  return rows.length === 1;
}

/** Writes what can change of a department. */
export async function updateDepartment(tx: Transaction, { id, name, nameEn, version, closedAt }: Department): Promise<void> {
  await tx('departments').where({ id }).update({ name, name_en: nameEn, version, closed_at: closedAt });
}
