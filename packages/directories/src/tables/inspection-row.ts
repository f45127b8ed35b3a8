/** A row of past inspections: one department at one entity on one day. */

import type { InspectionRecord } from '../records/records.js';
import { listReader, readCode, readEntityCode, readFolded, readStaffNumber, readText, readUscc } from './cell-reading.js';
import type { RowMaker, RowSettings } from './row-maker.js';
import { dateColumn, keyColumn } from './row-maker.js';

const NONE: readonly string[] = [];

export function inspectionRow(settings: RowSettings): RowMaker<InspectionRecord> {
  const { columns, mapping } = settings;
  const list = { repeats: true, list: true } as const;
  const entity = keyColumn('entity', settings, mapping.idScheme === 'uscc' ? readUscc : readEntityCode);
  const department = columns.column('department', readCode, '', { repeats: true });
  const date = dateColumn('date', settings, 'refused');
  const inspectors = columns.column('inspectors', listReader(readStaffNumber, columns.translation('inspectors')), NONE, list);
  const items = columns.column('items', listReader(readFolded, columns.translation('items')), NONE, list);
  const result = columns.column('result', readText, '', { repeats: true });
  return () => ({
    entity: entity(),
    department: department(),
    date: date() ?? '',
    inspectors: inspectors(),
    items: items(),
    result: result(),
  });
}
