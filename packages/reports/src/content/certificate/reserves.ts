/** The substitutes, stratum by stratum, in the order in which they would come in. */

import type { DrawnEntity } from '@double-random/core';
import type { Block } from '../document.js';
import { grouped, ordinal } from '../figures.js';
import { initiatingFirst, listed, nameOrCode, type Subject, stratumWords } from './subject.js';

function row(subject: Subject, [, rank, id]: DrawnEntity): string[] {
  const line = subject.record.entities.get(id);
  if (line === undefined) return [grouped(rank), id, '', '', ''];
  const checking = new Set(line[4].map(([department]) => department));
  const departments = initiatingFirst(subject.record.manifest.departments)
    .filter((department) => checking.has(department.id))
    .map((department) => nameOrCode(subject, 'departments', department.id));
  return [grouped(rank), id, line[1], nameOrCode(subject, 'regions', line[3]), listed(subject, departments)];
}

function table(subject: Subject, stratum: string, reserved: readonly DrawnEntity[]): Block {
  const { say } = subject;
  const name = nameOrCode(subject, 'strata', stratum);
  return {
    kind: 'table',
    summary: say(`替补名单，${name}`, `Reserves, ${name}`),
    columns: [
      { header: say('名次', 'Rank'), width: 'content', align: 'right' },
      { header: say('检查对象编号', 'Entity id'), width: 'content', align: 'left' },
      { header: say('名称', 'Name'), width: 5, align: 'left' },
      { header: say('区域', 'Region'), width: 'content', align: 'center' },
      { header: say('检查部门', 'Departments'), width: 6, align: 'left' },
    ],
    rows: reserved.map((each) => row(subject, each)),
  };
}

/** The strata that have reserves, each under its heading where the draw has more than one stratum. */
function byStratum(subject: Subject): Block[] {
  const { strata } = subject.record.manifest;
  const reserved = strata
    .map(({ id }) => ({ id, own: subject.record.result.reserves.filter(([stratum]) => stratum === id) }))
    .filter(({ own }) => own.length > 0);
  return reserved.flatMap(({ id, own }, index): Block[] => {
    const text = `${ordinal(index + 1, 2, subject.language)}${stratumWords(subject, id, own.length)}`;
    return [...(strata.length > 1 ? [{ kind: 'heading' as const, level: 2 as const, text }] : []), table(subject, id, own)];
  });
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
    ...byStratum(subject),
  ];
}
