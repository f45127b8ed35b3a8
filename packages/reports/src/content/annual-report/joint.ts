/** Joint inspection: how much of what is planned and of what was visited is joint, and the visits that saves. */

import type { Block } from '../document.js';
import { grouped } from '../figures.js';
import { byDepartment } from './by-department.js';
import { partText, reaches, rowsOf, type Share, type Subject, share, shareOfRow, shareText } from './counted.js';
import { frequenciesOf, frequencyChart } from './frequency-chart.js';
import { wholeRow } from './key-figures.js';

const TARGETS = [60, 80] as const;

function targetWords({ say, listed }: Subject, part: Share): string {
  const reached = TARGETS.filter((percent) => reaches(part, percent)).map((percent) => `${percent}%`);
  const missed = TARGETS.filter((percent) => !reaches(part, percent)).map((percent) => `${percent}%`);
  if (missed.length === 0) return say(`达到${listed(reached)}的目标`, `the targets of ${listed(reached)} are reached`);
  if (reached.length === 0) return say(`未达到${listed(missed)}的目标`, `the targets of ${listed(missed)} are not reached`);
  return say(
    `达到${listed(reached)}的目标，未达到${listed(missed)}的目标`,
    `the target of ${listed(reached)} is reached, that of ${listed(missed)} is not`,
  );
}

export function jointPlans(subject: Subject): Block[] {
  const { say } = subject;
  const rows = rowsOf(subject, 'joint-rate');
  const all = wholeRow(rows);
  if (all.of === 0) {
    return [
      {
        kind: 'paragraph',
        text: say(
          '本年度没有已公布的计划任务，无从计算联合抽查率。',
          'No planned task of this year is published, so that there is no joint rate.',
        ),
      },
    ];
  }
  return [
    {
      kind: 'paragraph',
      text: say(
        `年度计划任务${grouped(all.of)}项，其中由两个以上部门联合实施的${grouped(all.count)}项，联合抽查率${shareText(subject, all)}，${targetWords(subject, all)}。任务计入发起部门。`,
        `Of ${grouped(all.of)} planned tasks, ${grouped(all.count)} join two or more departments: ${shareText(subject, all)}; ${targetWords(subject, all)}. A task counts for the department that initiates it.`,
      ),
    },
    ...byDepartment(subject, rows, {
      caption: say('各部门发起任务的联合抽查率', 'Joint rate of planned tasks, by initiating department'),
      headers: [say('联合抽查率', 'Joint rate'), say('联合/计划', 'Joint/planned')],
      targets: TARGETS,
      summary: say('各部门联合抽查率', 'Joint rate of planned tasks, by department'),
      columns: [say('计划任务', 'Planned'), say('联合实施', 'Joint'), say('单独实施', 'Alone')],
      most: say('单独实施任务最多', 'most tasks planned alone'),
    }),
  ];
}

function entitiesByVisits(subject: Subject): Block[] {
  const { say } = subject;
  const rows = rowsOf(subject, 'entities-by-visits');
  if (rows.length === 0) return [];
  const caption = say('被检查对象按全年检查次数的分布', 'Entities by how often they were visited in the year');
  return [
    frequencyChart(subject, frequenciesOf(rows), { caption, up: say('检查对象（户）', 'Entities') }),
    {
      kind: 'table',
      summary: caption,
      columns: [
        { header: say('全年检查次数', 'Visits in the year'), width: 1, align: 'right' },
        { header: say('检查对象（户）', 'Entities'), width: 1, align: 'right' },
        { header: say('占被检查对象', 'Of entities visited'), width: 1, align: 'right' },
      ],
      rows: rows.map((row) => {
        const [visits] = row.group;
        return [typeof visits === 'number' ? grouped(visits) : '', grouped(row.count), shareText(subject, shareOfRow(row))];
      }),
    },
  ];
}

export function jointVisits(subject: Subject): Block[] {
  const { say } = subject;
  const joint = share(subject, 'joint-visits');
  const saved = share(subject, 'visits-saved');
  const mean = share(subject, 'visits-per-entity');
  if (joint.of === 0) {
    return [
      {
        kind: 'paragraph',
        text: say(
          '本年度没有公示的检查结果，没有入户次数可以统计。',
          'No result of this year is published, so that there are no visits to count.',
        ),
      },
    ];
  }
  return [
    {
      kind: 'paragraph',
      text: say(
        `公示的检查${grouped(joint.of)}户次，其中两个以上部门一次进门、联合检查的${grouped(joint.count)}户次，占${shareText(subject, joint)}。同样的检查如由各部门逐一上门，需入户${grouped(saved.of)}次；实际入户${grouped(saved.of - saved.count)}次，减少${grouped(saved.count)}次（${shareText(subject, saved)}）。`,
        `Of ${grouped(joint.of)} visits with a published result, ${grouped(joint.count)} (${shareText(subject, joint)}) were joint: two or more departments at the door at once. One department at a time, the same inspections would have taken ${grouped(saved.of)} visits; they took ${grouped(saved.of - saved.count)}, which saved ${grouped(saved.count)} (${shareText(subject, saved)}).`,
      ),
    },
    {
      kind: 'paragraph',
      text: say(
        `被检查对象${grouped(mean.of)}户，户均检查${shareText(subject, mean)}次（${partText(mean)}）。`,
        `${grouped(mean.of)} entities were visited, ${shareText(subject, mean)} times each on average (${partText(mean)}).`,
      ),
    },
    ...entitiesByVisits(subject),
  ];
}
