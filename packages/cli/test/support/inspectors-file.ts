/** A small inspector directory of invented people. */

import { writeFileSync } from 'node:fs';

const HEADER = '工号,姓名,部门,执法证号,执法证有效期至,组长,状态';

const rowOf = (department: string, place: number, leaders: number): string =>
  `${department}-${place},人员${place},${department},ZF-${department}-${place},2030-01-01,${place < leaders ? '是' : '否'},在岗`;

/** So many inspectors for each department, the first of them able to lead. */
export function writeInspectors(path: string, departments: readonly string[], each: number, leaders: number): void {
  const rows = departments.flatMap((department) => Array.from({ length: each }, (_, place) => rowOf(department, place, leaders)));
  writeFileSync(path, [HEADER, ...rows, ''].join('\n'));
}
