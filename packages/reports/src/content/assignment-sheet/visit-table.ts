/** The visits of a day, or those without one, each with a box to tick off. */

import type { AssignmentSheetRecord } from '../../records/assignment-sheet.js';
import type { Named } from '../../records/naming.js';
import type { Table } from '../document.js';
import { grouped } from '../figures.js';
import { placeOf } from '../visit/place.js';
import { box } from '../visit/ticks.js';
import type { Writing } from '../writing.js';

type Visited = AssignmentSheetRecord['unplaced'][number];
type Companion = Visited['companions'][number];

const personOf = ({ name, role }: Companion, { say, named }: Writing): string =>
  name === null ? named(role) : say(`${name}（${named(role)}）`, `${name} (${named(role)})`);

/** A line for each department; the own one is not named again. */
function companionLines({ companions }: Visited, own: Named, writing: Writing): string {
  const { say, named, listed } = writing;
  const groups = new Map<string, Companion[]>();
  for (const one of companions) {
    const name = named(one.department);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [one]);
    else group.push(one);
  }
  return [...groups]
    .map(([department, group]) => {
      const people = listed(group.map((one) => personOf(one, writing)));
      return department === named(own) ? people : say(`${department}：${people}`, `${department}: ${people}`);
    })
    .join('\n');
}

export function visitTable(visits: readonly Visited[], own: Named, when: string, writing: Writing): Table {
  const { say, named } = writing;
  return {
    kind: 'table',
    summary: say(`${when}的检查任务`, `Visits: ${when}`),
    columns: [
      { header: say('序号', 'No.'), width: 'content', align: 'right' },
      { header: say('时间', 'Time'), width: 'content', align: 'center' },
      { header: say('检查对象和地址', 'Entity and address'), width: 30, align: 'left' },
      { header: say('抽查任务', 'Task'), width: 18, align: 'left' },
      { header: say('本人分工', 'My role'), width: 'content', align: 'center' },
      { header: say('同行人员', 'With'), width: 26, align: 'left' },
      { header: say('本部门检查事项', 'Own items'), width: 26, align: 'left' },
      { header: say('状态', 'State'), width: 'content', align: 'center' },
      { header: say('完成', 'Done'), width: 'content', align: 'center' },
    ],
    rows: visits.map((visit, index) => [
      grouped(index + 1),
      visit.start ?? say('待定', 'open'),
      `${visit.entity.name}\n${placeOf(visit.entity, writing)}`,
      visit.task,
      named(visit.role),
      companionLines(visit, own, writing),
      visit.items.map(({ code, name }) => `${code} ${name}`).join('\n'),
      named(visit.state),
      box(false),
    ]),
  };
}
