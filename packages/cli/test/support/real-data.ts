/**
 * Two files that nobody made for this project. They are not in the repository: what is told of them is true where the folder
 * `shared/data` stands beside the project, and there every figure is reckoned again from the raw text, not by the import.
 */

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const project = new URL('../../../../', import.meta.url);
const folder = new URL('../shared/data/', project);

export const isRealDataHere = existsSync(folder);

export const CHICAGO = fileURLToPath(new URL('chicago-food-inspections-2020.csv', folder));
export const NAMES = fileURLToPath(new URL('chinese-company-short-names.txt', folder));

/** A mapping or a plan of `fixtures/real`. */
export const real = (name: string): string => fileURLToPath(new URL(`fixtures/real/${name}`, project));

const FIELD = /(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/g;

/** The cells of a line without line ends in quotes. */
const cellsOf = (line: string): string[] =>
  [...line.matchAll(FIELD)]
    .filter(({ index }) => index < line.length)
    .map(([, quoted, bare]) => (quoted?.replaceAll('""', '"') ?? bare ?? '').trim());

export interface RawInspection {
  readonly firm: string;
  readonly address: string;
  readonly kind: string;
  /** `high`, `medium` or `low`. */
  readonly risk: string;
  /** ISO. */
  readonly date: string;
}

/** The rows of the Chicago file, in its order. */
export function rawInspections(): RawInspection[] {
  const [header, ...lines] = readFileSync(CHICAGO, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const columns = cellsOf(header as string);
  return lines.map((line) => {
    const cells = cellsOf(line);
    const cell = (name: string): string => cells[columns.indexOf(name)] as string;
    const [month, day, year] = cell('Date').split('/');
    return {
      firm: cell('DBA'),
      address: cell('Address'),
      kind: cell('FacilityType'),
      risk: cell('Risk')
        .replace(/^.*\((\w+)\)$/, '$1')
        .toLowerCase(),
      date: `${year}-${month}-${day}`,
    };
  });
}

const HEADING = 3;

/** The names, in the file's order, without its heading; `firstLine` is the number of the first one's line. */
export function rawNames(): { readonly names: readonly string[]; readonly firstLine: number } {
  const lines = readFileSync(NAMES, 'utf8').replace('\uFEFF', '').split('\r\n');
  return { names: lines.slice(HEADING).filter((line) => line.trim() !== ''), firstLine: HEADING + 1 };
}
