/** The invented city's files as its departments send them to the service: each its own. */

import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const DEPARTMENTS = ['market', 'ecology', 'emergency', 'culture'] as const;

export type CityDepartment = (typeof DEPARTMENTS)[number];

const READ_AT_ONCE = 1 << 20;
const LF = 0x0a;

/** Writes the rows of a list of all departments into one file a department. `column`: where the department stands. */
function split(folder: string, kind: 'recusals' | 'inspections', column: RegExp): void {
  const [header = '', ...rows] = readFileSync(join(folder, `${kind}.csv`), 'utf8').split('\n');
  for (const department of DEPARTMENTS) {
    const own = rows.filter((row) => column.exec(row)?.[1] === department);
    writeFileSync(join(folder, `${kind}-${department}.csv`), `${[header, ...own].join('\n')}\n`);
  }
}

/** The first rows of a file. */
function beginningOf(file: string, rows: number, target: string): void {
  const [from, to] = [openSync(file, 'r'), openSync(target, 'w')];
  const buffer = Buffer.alloc(READ_AT_ONCE);
  let lines = 0;
  while (lines <= rows) {
    const read = readSync(from, buffer);
    if (read === 0) break;
    let end = 0;
    while (end < read && lines <= rows) if (buffer[end++] === LF) lines++;
    writeSync(to, buffer, 0, end);
  }
  closeSync(from);
  closeSync(to);
}

export interface CityFiles {
  readonly entities: string;
  /** The first of the same entities. */
  readonly some: string;
  readonly of: (kind: 'inspectors' | 'items' | 'recusals' | 'inspections', department: CityDepartment) => string;
}

/** Makes a city of so many entities in a folder. */
export function makeCity(folder: string, entities: number, some: number): CityFiles {
  const generator = fileURLToPath(new URL('./main.js', import.meta.resolve('@double-random/fixtures')));
  execFileSync(process.execPath, [generator, '--out', folder, '--entities', String(entities)], { stdio: 'ignore' });
  split(folder, 'recusals', /^([^,]*),/);
  split(folder, 'inspections', /^[^,]*,([^,]*),/);
  beginningOf(join(folder, 'entities.csv'), some, join(folder, 'some.csv'));
  const inspectors = (department: string): string => {
    const csv = join(folder, `inspectors-${department}.csv`);
    return existsSync(csv) ? csv : join(folder, `inspectors-${department}.xlsx`);
  };
  return {
    entities: join(folder, 'entities.csv'),
    some: join(folder, 'some.csv'),
    of: (kind, department) => {
      if (kind === 'items') return join(folder, 'items.xlsx');
      return kind === 'inspectors' ? inspectors(department) : join(folder, `${kind}-${department}.csv`);
    },
  };
}
