/** Shares by department: a chart of those that matter most, and a table of all. */

import { MOST_BARS } from '../chart.js';
import type { Block, Column } from '../document.js';
import { grouped } from '../figures.js';
import { memberText, type Row, type Subject, shareOfRow, shareText } from './counted.js';
import { type LabelledShare, shareChart } from './share-chart.js';

const labelled = (subject: Subject, row: Row): LabelledShare => ({
  ...shareOfRow(row),
  label: memberText(subject, row.group[0], subject.whole),
});

/** Departments alone, without the city's row. */
export const departmentShares = (subject: Subject, rows: readonly Row[]): readonly LabelledShare[] =>
  rows.filter(({ group }) => group[0] !== null).map((row) => labelled(subject, row));

interface Words {
  readonly caption: string;
  readonly headers: readonly [percentage: string, parts: string];
  readonly targets: readonly number[];
  readonly summary: string;
  /** Heads of the columns of the whole, the part, and what is left of the whole. */
  readonly columns: readonly [of: string, count: string, left: string];
  /** Which departments stand in the chart where there are too many for it. */
  readonly most: string;
}

/** All of them in their order; or those that leave most of their whole, the most first. */
function shown(shares: readonly LabelledShare[]): readonly LabelledShare[] {
  if (shares.length <= MOST_BARS) return shares;
  return shares.toSorted((a, b) => b.of - b.count - (a.of - a.count) || b.of - a.of).slice(0, MOST_BARS);
}

export function byDepartment(subject: Subject, rows: readonly Row[], words: Words): Block[] {
  const { say } = subject;
  const shares = departmentShares(subject, rows);
  const bars = shown(shares);
  const figures = (header: string): Column => ({ header, width: 'content', align: 'right' });
  const rest = shares.length - bars.length;
  const blocks: Block[] = [];
  if (bars.length > 1) blocks.push(shareChart(subject, bars, { scale: 'whole', ...words }));
  if (rest > 0) {
    blocks.push({
      kind: 'paragraph',
      text: say(
        `图中为${words.most}的${grouped(bars.length)}个部门，其余${grouped(rest)}个部门见下表。`,
        `The chart shows the ${grouped(bars.length)} departments with ${words.most}; the other ${grouped(rest)} stand in the table below.`,
      ),
    });
  }
  const [of, count, left] = words.columns;
  return [
    ...blocks,
    {
      kind: 'table',
      summary: words.summary,
      columns: [{ header: say('部门', 'Department'), width: 1, align: 'left' }, ...[of, count, left, words.headers[0]].map(figures)],
      rows: rows
        .map((row) => labelled(subject, row))
        .map((part) => [
          part.label,
          grouped(part.of),
          grouped(part.count),
          grouped(Math.max(0, part.of - part.count)),
          shareText(subject, part),
        ]),
    },
  ];
}
