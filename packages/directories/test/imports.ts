/** Imports of small files for tests. */

import type { DirectoryKind, ImportReport, Mapping, RecordOf, RowProblem } from '@double-random/directories';
import { importDirectory, parseMapping } from '@double-random/directories';
import { textSource } from './sources.js';

export function mappingOf(yaml: string): Mapping {
  const parsed = parseMapping(yaml, 'mapping.yaml');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

export const importText = <Kind extends DirectoryKind>(
  kind: Kind,
  text: string,
  mapping = '',
  strict = false,
): Promise<ImportReport<RecordOf[Kind]>> => importDirectory(kind, textSource(text), { mapping: mappingOf(mapping), strict });

/** `row column code` of each problem. */
export const placesOf = (problems: readonly RowProblem[]): string[] =>
  problems.map(({ place, code }) => [place.line, place.column, code].filter((part) => part !== undefined).join(' '));
