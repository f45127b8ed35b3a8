/** How many visits, results and problems a bulletin tells of. */

import type { ResultsBulletinRecord } from '../../records/results-bulletin.js';
import type { Block, Column, Field } from '../document.js';
import { grouped } from '../figures.js';
import { dayAndTime } from '../moment.js';
import type { Writing } from '../writing.js';

/** More columns of departments than these would leave no room for the names of the results. */
const MOST_DEPARTMENTS = 6;

interface Counted {
  readonly name: string;
  readonly total: number;
  /** By department id. */
  readonly of: ReadonlyMap<string, number>;
}

/** Items by result, the most frequent first. */
function countedByResult({ results }: ResultsBulletinRecord, { named }: Writing): Counted[] {
  const counts = new Map<string, { name: string; total: number; of: Map<string, number> }>();
  for (const { parts } of results) {
    for (const { department, items } of parts) {
      for (const { result } of items) {
        const count = counts.get(result.zh) ?? { name: named(result), total: 0, of: new Map<string, number>() };
        count.total += 1;
        count.of.set(department.id, (count.of.get(department.id) ?? 0) + 1);
        counts.set(result.zh, count);
      }
    }
  }
  return [...counts.values()].sort((a, b) => b.total - a.total);
}

function byResult(record: ResultsBulletinRecord, writing: Writing): Block[] {
  const { say, named } = writing;
  const counted = countedByResult(record, writing);
  if (counted.length === 0) return [];
  const departments = record.departments.length > 1 && record.departments.length <= MOST_DEPARTMENTS ? record.departments : [];
  const figure = (header: string): Column => ({ header, width: departments.length === 0 ? 'content' : 1, align: 'right' });
  const cells = (name: string, of: (id: string) => number, total: number): string[] => [
    name,
    ...departments.map(({ id }) => grouped(of(id))),
    grouped(total),
  ];
  const sum = (of: (count: Counted) => number): number => counted.reduce((all, count) => all + of(count), 0);
  return [
    {
      kind: 'table',
      summary: say('各检查结果的事项数', 'Items by result'),
      columns: [
        { header: say('检查结果', 'Result'), width: 2, align: 'left' },
        ...departments.map(({ name }) => figure(named(name))),
        { header: say('事项合计', 'All items'), width: 'content', align: 'right' },
      ],
      rows: [
        ...counted.map(({ name, of, total }) => cells(name, (id) => of.get(id) ?? 0, total)),
        cells(
          say('合计', 'Total'),
          (id) => sum(({ of }) => of.get(id) ?? 0),
          sum(({ total }) => total),
        ),
      ],
    },
  ];
}

export function summary(record: ResultsBulletinRecord, writing: Writing): Block[] {
  const { say, language } = writing;
  const { results, tombstones, visits } = record;
  const late = results.filter(({ lateDays }) => lateDays > 0).length;
  const corrected = results.filter(({ edition }) => edition > 1).length;
  const households = (count: number) => say(`${grouped(count)}户`, grouped(count));
  const fields: Field[] = [
    { label: say('应检查', 'Visits'), value: households(visits) },
    {
      label: say('已公示结果', 'Published'),
      value:
        households(results.length) +
        say(
          `，其中更正后的${households(corrected)}、逾期公示${households(late)}`,
          `; corrected ones among them: ${grouped(corrected)}, published late: ${grouped(late)}`,
        ),
    },
    { label: say('已撤回结果', 'Withdrawn'), value: households(tombstones.length) },
    {
      label: say('数据截至', 'As of'),
      value: say(`北京时间${dayAndTime(record.asOf, language)}`, `${dayAndTime(record.asOf, language)} Beijing time`),
    },
  ];
  return [{ kind: 'fields', fields }, ...byResult(record, writing)];
}
