/** How the visits are shared among inspectors: their numbers, not their names. */

import type { Block, Column } from '../document.js';
import { grouped } from '../figures.js';
import type { Frequency } from './bins.js';
import { meanText, memberText, type Row, rowsOf, type Subject, sum } from './counted.js';
import { frequenciesOf, frequencyChart } from './frequency-chart.js';

interface Load {
  readonly label: string;
  readonly frequencies: readonly Frequency[];
}

const inspectorsOf = ({ frequencies }: Load): number => sum(frequencies.map(({ count }) => count));
const visitsOf = ({ frequencies }: Load): number => sum(frequencies.map(({ count, visits }) => count * visits));

/** The rows of each department, in their order. */
function loadsOf(subject: Subject, rows: readonly Row[]): readonly Load[] {
  const departments = new Map<string, Row[]>();
  for (const row of rows) {
    const label = memberText(subject, row.group[0], subject.whole);
    departments.set(label, [...(departments.get(label) ?? []), row]);
  }
  return [...departments].map(([label, own]) => ({ label, frequencies: frequenciesOf(own) }));
}

function row(load: Load): string[] {
  const inspectors = inspectorsOf(load);
  const counts = load.frequencies.map(({ visits }) => visits);
  const [fewest, most] = [counts.at(0) ?? 0, counts.at(-1) ?? 0];
  return [load.label, grouped(inspectors), grouped(visitsOf(load)), meanText(visitsOf(load), inspectors), grouped(fewest), grouped(most)];
}

export function workload(subject: Subject): Block[] {
  const { say } = subject;
  const rows = rowsOf(subject, 'inspectors-by-visits').filter(({ count }) => count > 0);
  const all: Load = { label: say('合计', 'Total'), frequencies: frequenciesOf(rows) };
  const inspectors = inspectorsOf(all);
  if (inspectors === 0) {
    return [
      {
        kind: 'paragraph',
        text: say('本年度没有执法人员承担已公开的检查。', 'No inspector held a place in an inspection of this year that is public.'),
      },
    ];
  }
  const loads = loadsOf(subject, rows);
  const figures = (header: string): Column => ({ header, width: 'content', align: 'right' });
  const caption = say('执法人员按全年检查次数的分布', 'Inspectors by how often they went in the year');
  const mean = meanText(visitsOf(all), inspectors);
  return [
    {
      kind: 'paragraph',
      text: say(
        `随机选派并承担检查的执法人员${grouped(inspectors)}人，共${grouped(visitsOf(all))}人次，人均${mean}次。本报告只反映工作量的分布，不列执法人员姓名；未承担检查的人员不计入。`,
        `${grouped(inspectors)} inspectors were sent out, ${grouped(visitsOf(all))} times in all: ${mean} visits each on average. The report shows how the work is shared, not who did it; inspectors without a visit are not counted.`,
      ),
    },
    frequencyChart(subject, all.frequencies, { caption, up: say('执法人员（人）', 'Inspectors') }),
    {
      kind: 'table',
      summary: say('各部门执法人员工作量', 'Workload of inspectors, by department'),
      columns: [
        { header: say('部门', 'Department'), width: 1, align: 'left' },
        ...[
          say('执法人员', 'Inspectors'),
          say('检查人次', 'Visits'),
          say('人均次数', 'Mean'),
          say('最少', 'Fewest'),
          say('最多', 'Most'),
        ].map(figures),
      ],
      rows: [...loads, ...(loads.length > 1 ? [all] : [])].map(row),
    },
  ];
}
