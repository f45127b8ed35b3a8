/** The substitutes, in the order in which they would come in. */

import type { Block } from './document.js';
import { grouped } from './figures.js';
import { listed, nameOrCode, type Subject } from './subject.js';

export function reserves(subject: Subject): Block[] {
  const { say, record } = subject;
  if (record.result.reserves.length === 0) {
    return [{ kind: 'paragraph', text: say('本次抽取未设替补。', 'This draw has no reserves.') }];
  }
  const rows = record.result.reserves.map(([stratum, rank, id]) => {
    const line = record.entities.get(id);
    const checks = line === undefined ? [] : line[4].map(([department]) => nameOrCode(subject, 'departments', department));
    return [
      nameOrCode(subject, 'strata', stratum),
      grouped(rank),
      id,
      line === undefined ? '' : subject.shown(line[1]),
      line === undefined ? '' : nameOrCode(subject, 'regions', line[3]),
      listed(subject, checks),
    ];
  });
  return [
    {
      kind: 'paragraph',
      text: say(
        '检查对象因故退出时，由同层名次最前且尚未启用的替补依次递补，退出原因予以公布。',
        'When an entity leaves, the first unused reserve of the same stratum takes its place, and the reason is published.',
      ),
    },
    {
      kind: 'table',
      summary: say('替补名单', 'Reserves'),
      columns: [
        { header: say('层', 'Stratum'), weight: 14, align: 'center' },
        { header: say('名次', 'Rank'), weight: 10, align: 'right' },
        { header: say('检查对象编号', 'Entity id'), weight: 32, align: 'left' },
        { header: say('名称', 'Name'), weight: 38, align: 'left' },
        { header: say('区域', 'Region'), weight: 14, align: 'center' },
        { header: say('检查部门', 'Departments'), weight: 35, align: 'left' },
      ],
      rows,
    },
  ];
}
