/** The result of the draw, department by department and stratum by stratum. */

import type { Department } from '@double-random/core';
import type { Block, Column } from '../document.js';
import { grouped, ordinal } from '../figures.js';
import { initiatingFirst, nameOrCode, type Subject, stratumWords } from './subject.js';
import { type Roster, rosterOf, teamsOf } from './teams.js';

const columns = ({ say }: Subject, team: readonly Column[]): Column[] => [
  { header: say('序号', 'No.'), width: 'content', align: 'right' },
  { header: say('名次', 'Rank'), width: 'content', align: 'right' },
  { header: say('检查对象编号', 'Entity id'), width: 'content', align: 'left' },
  { header: say('名称', 'Name'), width: 1, align: 'left' },
  { header: say('区域', 'Region'), width: 'content', align: 'center' },
  ...team,
];

/** The rows of each stratum of which the department checks something, in the manifest's order. */
function rowsByStratum(subject: Subject, department: string, { cells }: Roster): ReadonlyMap<string, string[][]> {
  const teams = teamsOf(subject.record.result.teams, department);
  const drawn = new Map<string, string[][]>();
  let count = 0;
  for (const [stratum, rank, id] of subject.record.result.selected) {
    const seats = teams.get(id);
    if (seats === undefined) continue;
    const line = subject.record.entities.get(id);
    const name = line?.[1] ?? '';
    const region = line === undefined ? '' : nameOrCode(subject, 'regions', line[3]);
    count += 1;
    const rows = drawn.get(stratum) ?? [];
    rows.push([grouped(count), grouped(rank), id, name, region, ...cells(seats)]);
    drawn.set(stratum, rows);
  }
  return drawn;
}

function resultOf(subject: Subject, department: Department): Block[] {
  const { say } = subject;
  const name = nameOrCode(subject, 'departments', department.id);
  const roster = rosterOf(subject, department);
  const drawn = rowsByStratum(subject, department.id, roster);
  if (drawn.size === 0) {
    return [
      { kind: 'paragraph', text: say('本次抽取的对象中没有该部门检查的对象。', 'This department checks none of the entities drawn.') },
    ];
  }
  return [...drawn].flatMap(([stratum, rows]): Block[] => {
    const ofStratum = nameOrCode(subject, 'strata', stratum);
    const hasOthers = subject.record.manifest.strata.length > 1;
    return [
      ...(hasOthers ? [{ kind: 'heading' as const, level: 3 as const, text: stratumWords(subject, stratum, rows.length) }] : []),
      {
        kind: 'table',
        summary: say(`${name}的抽取结果，${ofStratum}`, `Result of ${name}, ${ofStratum}`),
        columns: columns(subject, roster.columns),
        rows,
      },
    ];
  });
}

export function results(subject: Subject): Block[] {
  const { say, record, language } = subject;
  const size = grouped(record.result.selected.length);
  return [
    {
      kind: 'paragraph',
      text: say(
        `共抽取检查对象${size}户。各部门检查的对象和检查组如下，按层和名次排列；名次由抽取产生。`,
        `${size} entities were drawn. Below are those that each department checks, with its team, by stratum and rank; the rank is what the draw gave.`,
      ),
    },
    ...initiatingFirst(record.manifest.departments).flatMap((department, index): Block[] => [
      { kind: 'heading', level: 2, text: `${ordinal(index + 1, 2, language)}${nameOrCode(subject, 'departments', department.id)}` },
      ...resultOf(subject, department),
    ]),
  ];
}
