/** Figures of visits and of those who make them. */

import { compareCodes } from '@double-random/core';
import { countRow, type Figure, meanRow, shareRow } from './figure.js';

/** Visits that are made or to be made: not those that were replaced or voided. */
export interface VisitCount {
  readonly visits: number;
  /** Of which results are published, or were and are withdrawn or under correction. */
  readonly published: number;
}

export const publicationRate = ({ visits, published }: VisitCount): Figure => ({
  id: 'publication-rate',
  rows: [shareRow(published, visits)],
});

/** A department's parts of visits. */
export interface PartCount {
  readonly department: string;
  readonly visits: number;
  /** Its results are entered. */
  readonly entered: number;
  /** The last day for publication is over, and nothing is published. */
  readonly overdue: number;
}

/** For the department itself. */
export const progressFigures = (parts: readonly PartCount[]): readonly Figure[] => [
  { id: 'completion', rows: parts.map(({ department, entered, visits }) => shareRow(entered, visits, department)) },
  { id: 'publication-overdue', rows: parts.map(({ department, overdue, visits }) => shareRow(overdue, visits, department)) },
];

/** An inspector's visits. */
export interface Load {
  readonly department: string;
  readonly inspector: string;
  readonly visits: number;
}

const departmentsOf = (loads: readonly Load[]): readonly string[] =>
  [...new Set(loads.map(({ department }) => department))].sort(compareCodes);

const visitsIn = (loads: readonly Load[]): number => loads.reduce((total, { visits }) => total + visits, 0);

/** Nobody by name: how many inspectors have how many visits. Only those with at least one count. */
export const loadFigures = (loads: readonly Load[]): readonly Figure[] => {
  const departments = departmentsOf(loads).map((department) => ({
    department,
    own: loads.filter((load) => load.department === department),
  }));
  return [
    {
      id: 'inspectors-by-visits',
      rows: departments.flatMap(({ department, own }) =>
        [...new Set(own.map(({ visits }) => visits))]
          .sort((a, b) => a - b)
          .map((visits) => shareRow(own.filter((load) => load.visits === visits).length, own.length, department, String(visits))),
      ),
    },
    { id: 'visits-per-inspector', rows: departments.map(({ department, own }) => meanRow(visitsIn(own), own.length, department)) },
  ];
};

/** Those with most visits first, for the department itself. */
export const workload = (loads: readonly Load[]): Figure => ({
  id: 'workload',
  rows: loads
    .toSorted((a, b) => compareCodes(a.department, b.department) || b.visits - a.visits || compareCodes(a.inspector, b.inspector))
    .map(({ department, inspector, visits }) => countRow(visits, department, inspector)),
});
