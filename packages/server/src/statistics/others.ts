/** Figures whose counts other areas make: coverage, joint rate, follow-ups, draws. */

import type { CoverageReport } from '../plans/coverage.js';
import type { OpenFollowUps } from '../store/follow-ups/search.js';
import { countRow, type Figure, shareRow } from './figure.js';

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

export const drawFigures = ({ held, voided }: { readonly held: number; readonly voided: number }): readonly Figure[] => [
  { id: 'draws-held', rows: [countRow(held)] },
  { id: 'draws-voided', rows: [countRow(voided)] },
];

export const followUpFigures = (counts: readonly OpenFollowUps[]): readonly Figure[] => [
  { id: 'follow-ups-open', rows: counts.map(({ department, kind, open }) => countRow(open, department, kind)) },
  { id: 'follow-ups-overdue', rows: counts.map(({ department, kind, open, overdue }) => shareRow(overdue, open, department, kind)) },
];
