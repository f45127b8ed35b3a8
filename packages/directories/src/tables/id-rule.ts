/** Ids for files that have none, made by the rule of the mapping. */

import { createHash } from 'node:crypto';
import { cleanText } from './clean.js';
import { positionOf } from './column-position.js';
import type { Columns } from './columns.js';
import { headerKey, KEY_FIELD } from './fields.js';
import type { DirectoryKind } from './kinds.js';
import type { Layout, LayoutFinding } from './layout.js';
import type { IdRule } from './mapping.js';

/** 64 bits: among a million rows two different ones share an id with a probability of 1 in 37 million. */
const HASH_DIGITS = 16;
/** Between the columns that are hashed: no text has it. */
const UNIT_SEPARATOR = '\u001F';

export interface IdColumns {
  readonly columns: readonly number[];
  readonly findings: readonly LayoutFinding[];
}

/** The columns that an id rule names: by header, field, or position. */
export function idColumns(rule: IdRule, layout: Layout): IdColumns {
  if (rule.from === 'row') return { columns: [], findings: [] };
  const keys = layout.headers.map(headerKey);
  const columns: number[] = [];
  const findings: LayoutFinding[] = [];
  for (const name of rule.of ?? ['name']) {
    const byHeader = keys.indexOf(headerKey(name));
    const column = byHeader >= 0 ? byHeader : (layout.fields.get(name) ?? positionOf(name));
    if (column === undefined || layout.personal.has(column)) findings.push({ code: 'mapping-column-missing', details: { field: name } });
    else columns.push(column);
  }
  return { columns, findings };
}

/** The layout with the id read from the column that the rule names, beside the field that the column is anyway. */
export function withIdColumn(kind: DirectoryKind, layout: Layout, column: number): Layout {
  return { ...layout, fields: new Map([...layout.fields, [KEY_FIELD[kind], column]]) };
}

/** The id of the row that is being read; empty when all its columns are. */
export function idMaker(rule: IdRule, columns: readonly number[], cells: Columns): () => string {
  if (rule.from === 'row') return () => rule.prefix + String(cells.row).padStart(rule.digits, '0');
  return () => {
    const texts = columns.map((column) => cleanText(cells.cell(column)).text);
    if (texts.every((text) => text === '')) return '';
    const hash = createHash('sha256').update(texts.join(UNIT_SEPARATOR)).digest('hex');
    return rule.prefix + hash.slice(0, HASH_DIGITS);
  };
}
