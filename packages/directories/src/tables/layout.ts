/** Which column of a file is which field, once its header row is known. */

import { cleanText } from './clean.js';
import { positionOf } from './column-position.js';
import { FIELDS, headerKey, headersOf, KEY_FIELD, labelOf } from './fields.js';
import type { DirectoryKind } from './kinds.js';
import type { Mapping } from './mapping.js';
import { isExtraTarget } from './mapping-rules.js';
import { isPersonalHeader } from './personal-data.js';
import { isReportHeader } from './report-columns.js';
import type { RowProblemCode } from './row-problem.js';

export interface Layout {
  /** As messages show them; without a header row the column letters. */
  readonly headers: readonly string[];
  /** Field → column, counted from 0. */
  readonly fields: ReadonlyMap<string, number>;
  readonly extras: readonly { readonly name: string; readonly column: number }[];
  /** Columns of personal data: never read. */
  readonly personal: ReadonlySet<number>;
}

export interface LayoutFinding {
  readonly code: RowProblemCode;
  readonly column?: string;
  readonly details: Readonly<Record<string, string | number>>;
}

export interface LaidOut {
  readonly layout: Layout;
  readonly findings: readonly LayoutFinding[];
}

/** 0 → `A`, 26 → `AA`. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? '' : columnLetters(rest)) + String.fromCharCode(65 + (column % 26));
}

/** Fields that every row must have, whether from a column, a constant or the id rule. */
export function requiredFields(kind: DirectoryKind, mapping: Mapping): ReadonlySet<string> {
  const required = new Set(FIELDS[kind].filter((field) => field.required === true).map(({ name }) => name));
  if (mapping.regionScheme === 'other') required.delete('region');
  return required;
}

/** The column that a key of the mapping means: by its header, else by its position. */
function columnOf(key: string, keys: readonly string[], hasHeader: boolean): number | undefined {
  const byHeader = hasHeader ? keys.indexOf(headerKey(key)) : -1;
  if (byHeader >= 0) return byHeader;
  const position = positionOf(key);
  return position !== undefined && (!hasHeader || position < keys.length) ? position : undefined;
}

/** Lays out a file by its header cells; `null` when it has no header. */
export function layOut(kind: DirectoryKind, headerCells: readonly string[] | null, mapping: Mapping): LaidOut {
  const findings: LayoutFinding[] = [];
  const headers = (headerCells ?? []).map((cell) => cleanText(cell).text);
  const keys = headers.map(headerKey);
  const personal = new Set(headers.flatMap((header, column) => (isPersonalHeader(header) ? [column] : [])));
  for (const column of personal) findings.push({ code: 'personal-column', column: headers[column] as string, details: {} });

  const fields = new Map<string, number>();
  const extras: { name: string; column: number }[] = [];
  const taken = new Set<number>(personal);
  const assign = (target: string, column: number): void => {
    taken.add(column);
    if (target === 'ignore') return;
    if (isExtraTarget(target)) extras.push({ name: target.slice(6) || (headers[column] ?? columnLetters(column)), column });
    else fields.set(target, column);
  };

  for (const [key, target] of Object.entries(mapping.columns)) {
    const column = columnOf(key, keys, headerCells !== null);
    if (column === undefined) findings.push({ code: 'mapping-column-missing', details: { field: key } });
    else if (!taken.has(column)) assign(target, column);
  }
  const given = new Set([...fields.keys(), ...Object.keys(mapping.constants), ...(mapping.id === undefined ? [] : [KEY_FIELD[kind]])]);
  const known = headersOf(kind);
  for (const [column, header] of headers.entries()) {
    if (taken.has(column) || header === '' || isReportHeader(header)) continue;
    const field = known.get(keys[column] as string);
    if (field !== undefined && !given.has(field)) {
      if (!fields.has(field)) {
        assign(field, column);
        continue;
      }
      findings.push({ code: 'column-twice', column: header, details: { field: labelOf(kind, field) } });
    }
    if (mapping.others === 'extra') assign(`extra:${header}`, column);
  }

  const unused = unusedHeaders(headers, new Set([...fields.values(), ...personal]));
  for (const field of requiredFields(kind, mapping)) {
    if (!fields.has(field) && !given.has(field))
      findings.push({ code: 'column-missing', details: { field: labelOf(kind, field), unused } });
  }
  return { layout: { headers, fields, extras: withoutRepeats(extras), personal }, findings };
}

/** The headers that mean no field: among them is what a missing column may be called in this file. */
function unusedHeaders(headers: readonly string[], used: ReadonlySet<number>): string {
  const names = headers.filter((header, column) => header !== '' && !used.has(column));
  return names.length === 0 ? '–' : names.join(', ');
}

/** Two extra columns under one name: the first counts. */
function withoutRepeats(extras: readonly { name: string; column: number }[]): { name: string; column: number }[] {
  return extras.filter(({ name }, i) => extras.findIndex((other) => other.name === name) === i);
}
