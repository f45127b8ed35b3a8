/** Figures of published results, from how many there are of each sort. */

import { compareCodes } from '@double-random/core';
import type { ResultOutcome } from '../results/code-table.js';
import { countRow, type Figure, meanRow, shareRow } from './figure.js';

/** Results that stand, of one sort. */
export interface ResultCount {
  /** Departments that checked items there. */
  readonly departments: number;
  /** 1: at least one of them found a problem; else 0. */
  readonly problem: number;
  /** 1: first published after its last day; else 0. */
  readonly late: number;
  /** 1: the edition that stands is not the first; else 0. */
  readonly corrected: number;
  readonly results: number;
}

/** Entities that were visited equally often. */
export interface EntityCount {
  readonly visits: number;
  readonly entities: number;
}

/** Items of results, of one sort. */
export interface ItemCount {
  readonly department: string;
  readonly item: string;
  readonly outcome: ResultOutcome;
  /** Credit-risk class of the entity when its draw was frozen; `''`: it had none. */
  readonly risk: string;
  readonly items: number;
}

export interface ResultCounts {
  readonly results: readonly ResultCount[];
  readonly withdrawn: number;
  readonly entities: readonly EntityCount[];
  readonly items: readonly ItemCount[];
}

const sum = <Row>(rows: readonly Row[], of: (row: Row) => number): number => rows.reduce((total, row) => total + of(row), 0);

const itemsIn = (items: readonly ItemCount[]): number => sum(items, (row) => row.items);

const withOutcome = (items: readonly ItemCount[], outcome: ResultOutcome): number =>
  itemsIn(items.filter((row) => row.outcome === outcome));

/** Shares of items with a problem, group by group, in the order of the groups. */
function problemsBy(items: readonly ItemCount[], groupOf: (item: ItemCount) => readonly string[]) {
  const groups = new Map<string, ItemCount[]>();
  for (const item of items) {
    const key = JSON.stringify(groupOf(item));
    const group = groups.get(key) ?? [];
    group.push(item);
    groups.set(key, group);
  }
  return [...groups]
    .map(([key, rows]) => shareRow(withOutcome(rows, 'problem'), itemsIn(rows), ...(JSON.parse(key) as string[])))
    .sort((a, b) => compareGroups(a.group, b.group));
}

function compareGroups(a: readonly string[], b: readonly string[]): number {
  for (const [index, one] of a.entries()) {
    const order = compareCodes(one, b[index] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

export function resultFigures({ results, withdrawn, entities, items }: ResultCounts): readonly Figure[] {
  const all = sum(results, (row) => row.results);
  const of = (which: (row: ResultCount) => boolean): number => sum(results, (row) => (which(row) ? row.results : 0));
  const single = sum(results, (row) => Math.max(1, row.departments) * row.results);
  const visited = sum(entities, (row) => row.entities);
  const checked = itemsIn(items);
  return [
    { id: 'results', rows: [countRow(all)] },
    {
      id: 'results-corrected',
      rows: [
        shareRow(
          of(({ corrected }) => corrected === 1),
          all,
        ),
      ],
    },
    { id: 'results-withdrawn', rows: [countRow(withdrawn)] },
    {
      id: 'published-in-time',
      rows: [
        shareRow(
          of(({ late }) => late === 0),
          all,
        ),
      ],
    },
    { id: 'problem-rate', rows: [shareRow(withOutcome(items, 'problem'), checked)] },
    {
      id: 'problem-rate-of-visits',
      rows: [
        shareRow(
          of(({ problem }) => problem === 1),
          all,
        ),
      ],
    },
    { id: 'not-found-rate', rows: [shareRow(withOutcome(items, 'not-found'), checked)] },
    { id: 'problem-rate-by-class', rows: problemsBy(items, ({ risk }) => [risk]) },
    { id: 'problem-rate-by-item', rows: problemsBy(items, ({ department, item }) => [department, item]) },
    {
      id: 'joint-visits',
      rows: [
        shareRow(
          of(({ departments }) => departments > 1),
          all,
        ),
      ],
    },
    { id: 'entities-visited', rows: [countRow(visited)] },
    { id: 'visits-per-entity', rows: [meanRow(all, visited)] },
    {
      id: 'entities-by-visits',
      rows: entities.toSorted((a, b) => a.visits - b.visits).map((row) => shareRow(row.entities, visited, String(row.visits))),
    },
    { id: 'visits-saved', rows: [shareRow(single - all, single)] },
  ];
}
