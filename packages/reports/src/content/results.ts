/** The result of the draw, department by department. */

import type { Block, Column } from './document.js';
import { grouped, ordinal } from './figures.js';
import { initiatingFirst, nameOrCode, type Subject } from './subject.js';
import { teamLines, teamsOf } from './teams.js';

const columns = (subject: Subject): Column[] => {
  const { say } = subject;
  return [
    { header: say('序号', 'No.'), weight: 9, align: 'right' },
    { header: say('层', 'Stratum'), weight: 14, align: 'center' },
    { header: say('名次', 'Rank'), weight: 10, align: 'right' },
    { header: say('检查对象编号', 'Entity id'), weight: 32, align: 'left' },
    { header: say('名称', 'Name'), weight: 33, align: 'left' },
    { header: say('区域', 'Region'), weight: 13, align: 'center' },
    { header: say('检查组', 'Team'), weight: 35, align: 'left' },
  ];
};

function rows(subject: Subject, department: string): string[][] {
  const teams = teamsOf(subject.record.result.teams, department);
  const drawn: string[][] = [];
  for (const [stratum, rank, id] of subject.record.result.selected) {
    const seats = teams.get(id);
    if (seats === undefined) continue;
    const line = subject.record.entities.get(id);
    drawn.push([
      grouped(drawn.length + 1),
      nameOrCode(subject, 'strata', stratum),
      grouped(rank),
      id,
      line === undefined ? '' : subject.shown(line[1]),
      line === undefined ? '' : nameOrCode(subject, 'regions', line[3]),
      teamLines(subject, department, seats),
    ]);
  }
  return drawn;
}

export function results(subject: Subject): Block[] {
  const { say, record, language } = subject;
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      text: say(
        `共抽取检查对象${grouped(record.result.selected.length)}户。各部门检查的对象和检查组如下，按层和名次排列；名次由抽取产生。`,
        `${grouped(record.result.selected.length)} entities were drawn. Below are those that each department checks, with its team, by stratum and rank; the rank is what the draw gave.`,
      ),
    },
  ];
  for (const [index, { id }] of initiatingFirst(record.manifest.departments).entries()) {
    const name = nameOrCode(subject, 'departments', id);
    const drawn = rows(subject, id);
    blocks.push({ kind: 'heading', level: 2, text: `${ordinal(index + 1, 2, language)}${name}` });
    if (drawn.length === 0) {
      blocks.push({
        kind: 'paragraph',
        text: say('本次抽取的对象中没有该部门检查的对象。', 'This department checks none of the entities drawn.'),
      });
    } else {
      blocks.push({ kind: 'table', summary: say(`${name}的抽取结果`, `Result of ${name}`), columns: columns(subject), rows: drawn });
    }
  }
  return blocks;
}
