/** The substitutes, stratum by stratum, in the order in which they would come in. */

import type { DrawnEntity } from '@double-random/core';
import type { Block } from '../document.js';
import { grouped } from '../figures.js';
import { initiatingFirst, listed, nameOrCode, type Subject, stratumHeading } from './subject.js';

function row(subject: Subject, [, rank, id]: DrawnEntity): string[] {
  const line = subject.record.entities.get(id);
  if (line === undefined) return [grouped(rank), id, '', '', ''];
  const checking = new Set(line[4].map(([department]) => department));
  const departments = initiatingFirst(subject.record.manifest.departments)
    .filter((department) => checking.has(department.id))
    .map((department) => nameOrCode(subject, 'departments', department.id));
  return [grouped(rank), id, line[1], nameOrCode(subject, 'regions', line[3]), listed(subject, departments)];
}

function ofStratum(subject: Subject, stratum: string): Block[] {
  const { say, record } = subject;
  const rows = record.result.reserves.filter(([own]) => own === stratum).map((reserve) => row(subject, reserve));
  if (rows.length === 0) return [];
  const name = nameOrCode(subject, 'strata', stratum);
  return [
    ...stratumHeading(subject, stratum, rows.length),
    {
      kind: 'table',
      summary: say(`替补名单，${name}`, `Reserves, ${name}`),
      columns: [
        { header: say('名次', 'Rank'), width: 'content', align: 'right' },
        { header: say('检查对象编号', 'Entity id'), width: 'content', align: 'left' },
        { header: say('名称', 'Name'), width: 5, align: 'left' },
        { header: say('区域', 'Region'), width: 'content', align: 'center' },
        { header: say('检查部门', 'Departments'), width: 6, align: 'left' },
      ],
      rows,
    },
  ];
}

export function reserves(subject: Subject): Block[] {
  const { say, record } = subject;
  if (record.result.reserves.length === 0) {
    return [{ kind: 'paragraph', text: say('本次抽取未设替补。', 'This draw has no reserves.') }];
  }
  return [
    {
      kind: 'paragraph',
      text: say(
        '检查对象因故退出时，由同层名次最前且尚未启用的替补依次递补，退出原因予以公布。',
        'When an entity leaves, the first unused reserve of the same stratum takes its place, and the reason is published.',
      ),
    },
    ...record.manifest.strata.flatMap(({ id }) => ofStratum(subject, id)),
  ];
}
