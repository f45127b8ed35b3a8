/** Finds the header row, which may stand under titles, remarks and blank rows. */

import type { RawRow } from '../reading/raw-row.js';
import type { DirectoryKind } from './kinds.js';
import type { LaidOut } from './layout.js';
import { layOut } from './layout.js';
import type { Mapping } from './mapping.js';

/** A header is looked for in so many rows. */
export const HEADER_ROWS = 50;

export interface FoundHeader extends LaidOut {
  /** The header's row number; data begins below it. */
  readonly row: number;
  /** The header's cells as the file has them, to know it again further down. */
  readonly cells: readonly string[];
}

/** The row whose cells name the most fields, the first of equals; `undefined` when no row names any. */
export function findHeader(rows: readonly RawRow[], kind: DirectoryKind, mapping: Mapping): FoundHeader | undefined {
  let best: FoundHeader | undefined;
  let most = 0;
  // As many rows as are looked at, however many came at once; a header whose row is given may stand further down.
  const looked = typeof mapping.header === 'number' ? rows : rows.slice(0, HEADER_ROWS);
  for (const { row, cells, broken } of looked) {
    if (broken !== undefined || row <= mapping.skipRows || (typeof mapping.header === 'number' && row !== mapping.header)) continue;
    const laidOut = layOut(kind, cells, mapping);
    const named = laidOut.layout.fields.size;
    if (named > most || (row === mapping.header && best === undefined)) {
      most = named;
      best = { ...laidOut, row, cells };
    }
  }
  return best;
}
