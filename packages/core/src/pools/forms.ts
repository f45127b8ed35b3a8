/** The pools' forms: the shape of a line, and the key that its lines are sorted by. Draw protocol sections 2 and 10. */

import { compareCodes } from '../encoding/codes.js';
import type { EntityLine, ExclusionLine, InspectorLine, PersonLine, RecusalLine } from './lines.js';
import type { PoolForm } from './reader.js';
import { entityLine, exclusionLine, inspectorLine, personLine, recusalLine } from './shapes.js';

const byId = (a: readonly [string, ...unknown[]], b: readonly [string, ...unknown[]]): number => compareCodes(a[0], b[0]);

export const ENTITIES: PoolForm<EntityLine> = { shape: entityLine, compare: byId };

export const EXCLUSIONS: PoolForm<ExclusionLine> = { shape: exclusionLine, compare: byId };

export const INSPECTORS: PoolForm<InspectorLine> = { shape: inspectorLine, compare: byId };

/**
 * By the line's bytes. Codes hold nothing that sorts below the quote which ends them, so that this is the order by department, then
 * entity, then inspector.
 */
export const RECUSALS: PoolForm<RecusalLine> = {
  shape: recusalLine,
  compare: (a, b) => compareCodes(a[0], b[0]) || compareCodes(a[1], b[1]) || compareCodes(a[2], b[2]),
};

export const PERSONS: PoolForm<PersonLine> = {
  shape: personLine,
  compare: (a, b) => compareCodes(a[0], b[0]) || compareCodes(a[1], b[1]),
};

export const poolFile = {
  entities: 'entities.ndjson',
  exclusions: 'exclusions.ndjson',
  recusals: 'recusals.ndjson',
  persons: 'persons.ndjson',
  inspectors: (department: string): string => `inspectors.${department}.ndjson`,
} as const;
