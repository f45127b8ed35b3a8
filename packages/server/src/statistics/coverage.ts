/** Coverage and joint rate as figures. */

import type { CoverageReport } from '../plans/coverage.js';
import { type Figure, shareRow } from './figure.js';

/** The city's row has no department. With a department, its own row alone. */
export function coverageFigures({ city, departments }: CoverageReport, department: string | null): readonly Figure[] {
  const rows = [...(department === null ? [{ department: '', ...city }] : []), ...departments].filter(
    (row) => department === null || row.department === department,
  );
  return [
    { id: 'coverage', rows: rows.map(({ coverage, ...row }) => shareRow(coverage.count, coverage.of, row.department)) },
    { id: 'joint-rate', rows: rows.map(({ joint, ...row }) => shareRow(joint.count, joint.of, row.department)) },
  ];
}
