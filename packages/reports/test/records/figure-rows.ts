/** Rows and figures of a year as the service counts them. */

import type { AnnualReportRecord, FigureRecord } from '@double-random/reports';

export type Row = FigureRecord['rows'][number];
type Member = Row['group'][number];
export type Named = AnnualReportRecord['issuers'][number]['name'];

export const words = (zh: string, en: string): Named => ({ zh, en });

const percent = (count: number, of: number): string => {
  const tenths = Math.floor((2000 * count + of) / (2 * of));
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
};

export const counted = (count: number, ...group: readonly Member[]): Row => ({ group, count, of: null, text: null });

export const shared = (count: number, of: number, ...group: readonly Member[]): Row => ({
  group,
  count,
  of,
  text: of === 0 ? null : percent(count, of),
});

export const mean = (count: number, of: number, ...group: readonly Member[]): Row => ({
  group,
  count,
  of,
  text: of === 0 ? null : (count / of).toFixed(2),
});

export const figure = (
  id: string,
  kind: FigureRecord['kind'],
  name: Named,
  rows: readonly Row[],
  ...groups: readonly Named[]
): FigureRecord => ({
  id,
  name,
  kind,
  groups,
  rows,
});

export const department = (id: string, name: Named) => ({ id, name });
