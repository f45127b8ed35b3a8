/** A row of the recusals (回避): this inspector of this department does not go to this entity. */

import type { RecusalRecord } from '../records/records.js';
import { readCode, readEntityCode, readStaffNumber, readText, readUscc } from './cell-reading.js';
import type { RowMaker, RowSettings } from './row-maker.js';
import { keyColumn } from './row-maker.js';

export function recusalRow(settings: RowSettings): RowMaker<RecusalRecord> {
  const { columns, mapping } = settings;
  const department = columns.column('department', readCode, '', { repeats: true });
  const entity = keyColumn('entity', settings, mapping.idScheme === 'uscc' ? readUscc : readEntityCode);
  const inspector = columns.column('inspector', readStaffNumber, '');
  const reason = columns.column('reason', readText, '', { repeats: true });
  return () => ({ department: department(), entity: entity(), inspector: inspector(), reason: reason() });
}
