/** A record made safe to print, whole, before anything is written from it: so no sentence can forget to. */

import type { ReportProblem } from '../problems.js';
import { type Covers, codePointName, isUnseen, legible } from './legible.js';

export interface Printable<Value> {
  /** The same record with every text legible. */
  readonly record: Value;
  /** One problem for each character of each field that the fonts lack, in the order of the record. */
  readonly missing: readonly ReportProblem[];
}

function missingIn(text: string, path: string, name: string, covers: Covers): ReportProblem[] {
  return [...new Set(text)].flatMap((character): ReportProblem[] => {
    const codePoint = character.codePointAt(0) as number;
    if (covers(codePoint) || isUnseen(character)) return [];
    return [
      { code: 'missing-glyph', place: { path }, details: { character, codePoint: codePointName(codePoint), record: name, field: path } },
    ];
  });
}

const memberPath = (path: string, member: string): string => (path === '' ? member : `${path}.${member}`);

/** @param record plain JSON @param name what the problems call the record */
export function printable<Value>(record: Value, name: string, covers: Covers): Printable<Value> {
  const missing: ReportProblem[] = [];
  const walk = (value: unknown, path: string): unknown => {
    if (typeof value === 'string') {
      const shown = legible(value, covers);
      if (shown !== value) missing.push(...missingIn(value, path, name, covers));
      return shown;
    }
    if (Array.isArray(value)) return value.map((one, index) => walk(one, `${path}[${index}]`));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([member, one]) => [member, walk(one, memberPath(path, member))]));
  };
  // The walk keeps every shape and changes texts only.
  const shown = walk(record, '') as Value;
  return { record: shown, missing };
}
