/** The departments' parts of joint tasks as they are stored. */

import { preparationShape } from '../tasks/settings.js';
import type { PartRole, PartState } from '../tasks/states.js';
import type { Preparation, Readiness, TaskPart } from '../tasks/task.js';
import type { Connection, Transaction } from './store.js';

interface PartRow {
  readonly task_id: string;
  readonly department: string;
  readonly name: string;
  readonly name_en: string | null;
  readonly role: PartRole;
  readonly state: PartState;
  readonly preparation: string | null;
  readonly decline_reason: string | null;
  readonly ready_at: string | null;
  readonly inspectors_version: number | null;
  readonly recusals_version: number | null;
  readonly inspectors: number | null;
  readonly version: number;
  readonly changed_at: string;
}

const readinessOf = (row: PartRow): Readiness | null =>
  row.ready_at === null || row.inspectors_version === null || row.inspectors === null
    ? null
    : { at: row.ready_at, inspectorsVersion: row.inspectors_version, recusalsVersion: row.recusals_version, inspectors: row.inspectors };

const partOf = (row: PartRow): TaskPart => ({
  taskId: row.task_id,
  department: row.department,
  name: row.name,
  nameEn: row.name_en,
  role: row.role,
  state: row.state,
  preparation: row.preparation === null ? null : preparationShape.parse(JSON.parse(row.preparation)),
  declineReason: row.decline_reason,
  readiness: readinessOf(row),
  version: row.version,
  changedAt: row.changed_at,
});

const selectParts = (db: Connection) =>
  db('task_parts')
    .join('departments', 'departments.id', 'task_parts.department')
    .select('task_parts.*', 'departments.name as name', 'departments.name_en as name_en');

const ROLE_ORDER: Readonly<Record<PartRole, number>> = { initiating: 0, cooperating: 1 };

const byRole = (a: TaskPart, b: TaskPart): number =>
  ROLE_ORDER[a.role] - ROLE_ORDER[b.role] || Buffer.compare(Buffer.from(a.department), Buffer.from(b.department));

/** All parts of these tasks, those declined and withdrawn too: of each task the initiating department first, then by id. */
export async function partsOfTasks(db: Connection, taskIds: readonly string[]): Promise<TaskPart[]> {
  const rows: PartRow[] = await selectParts(db).whereIn('task_parts.task_id', taskIds);
  return rows.map(partOf).sort(byRole);
}

/** All parts of a task. */
export const partsOf = (db: Connection, taskId: string): Promise<TaskPart[]> => partsOfTasks(db, [taskId]);

export async function insertPart(
  tx: Transaction,
  part: Pick<TaskPart, 'taskId' | 'department' | 'role' | 'state' | 'changedAt'>,
): Promise<void> {
  await tx('task_parts').insert({
    task_id: part.taskId,
    department: part.department,
    role: part.role,
    state: part.state,
    version: 1,
    changed_at: part.changedAt,
  });
}

/** What an act changes of a part; members that are not given stay. */
export interface PartChange {
  readonly state?: PartState;
  readonly preparation?: Preparation;
  readonly declineReason?: string | null;
  readonly readiness?: Readiness | null;
}

export async function updatePart(
  tx: Transaction,
  { taskId, department }: Pick<TaskPart, 'taskId' | 'department'>,
  change: PartChange,
  at: string,
): Promise<void> {
  const { state, preparation, declineReason, readiness } = change;
  await tx('task_parts')
    .where({ task_id: taskId, department })
    .update({
      version: tx.raw('version + 1'),
      changed_at: at,
      ...(state === undefined ? {} : { state }),
      ...(preparation === undefined ? {} : { preparation: JSON.stringify(preparation) }),
      ...(declineReason === undefined ? {} : { decline_reason: declineReason }),
      ...(readiness === undefined
        ? {}
        : {
            ready_at: readiness?.at ?? null,
            inspectors_version: readiness?.inspectorsVersion ?? null,
            recusals_version: readiness?.recusalsVersion ?? null,
            inspectors: readiness?.inspectors ?? null,
          }),
    });
}
