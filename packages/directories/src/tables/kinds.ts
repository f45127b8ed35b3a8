/** The five kinds of directory files and what a row of each becomes. */

import type { EntityRecord, InspectionRecord, InspectorRecord, ItemRecord, RecusalRecord } from '../records/records.js';

export interface RecordOf {
  readonly entities: EntityRecord;
  readonly inspectors: InspectorRecord;
  readonly items: ItemRecord;
  readonly recusals: RecusalRecord;
  readonly inspections: InspectionRecord;
}

export type DirectoryKind = keyof RecordOf;

export const DIRECTORY_KINDS = ['entities', 'inspectors', 'items', 'recusals', 'inspections'] as const satisfies readonly DirectoryKind[];
