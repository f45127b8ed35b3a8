/** What happened after the draw, and where the present state differs from its result. */

import type { DrawEvent, Seat } from '@double-random/core';
import type { Block } from '../document.js';
import { grouped } from '../figures.js';
import { nameOrCode, type Subject } from './subject.js';
import { teamLines, teamsOf } from './teams.js';

function entityWords(subject: Subject, id: string): string {
  const line = subject.record.entities.get(id);
  return line === undefined ? id : `${line[1]} ${id}`;
}

function eventWords(subject: Subject, event: DrawEvent): string {
  const { say } = subject;
  if (event.kind === 'entity-out') {
    const entity = entityWords(subject, event.entity);
    return say(`${entity}退出，由替补依次递补`, `${entity} leaves; the next reserve comes in`);
  }
  const department = nameOrCode(subject, 'departments', event.department);
  if (event.kind === 'inspector-unavailable') {
    const who = subject.inspectors(event.department, event.inspector);
    return say(
      `${department}${who}不能参加本次检查，其席位按原随机次序补派`,
      `${department}: ${who} is not available; the places are filled in the drawn order`,
    );
  }
  const entity = entityWords(subject, event.entity);
  if (event.kind === 'inspector-out') {
    const who = subject.inspectors(event.department, event.inspector);
    return say(
      `${department}${who}不参加对${entity}的检查，按原随机次序补派`,
      `${department}: ${who} does not visit ${entity}; the place is filled in the drawn order`,
    );
  }
  const place = event.place + 1;
  if (event.kind === 'refill') {
    return say(
      `${department}对${entity}的第${place}席按原随机次序补派`,
      `${department}: place ${place} for ${entity} is filled in the drawn order`,
    );
  }
  const who = subject.inspectors(event.department, event.inspector);
  return say(
    `${department}指定${who}担任${entity}的第${place}席（指定，非随机选派）`,
    `${department}: ${who} is appointed (not drawn) to place ${place} for ${entity}`,
  );
}

const sameSeats = (a: readonly Seat[], b: readonly Seat[]): boolean =>
  a.length === b.length && a.every(([, inspector], place) => inspector === b[place]?.[1]);

function changedTeams(subject: Subject): string[][] {
  const { say, record } = subject;
  const appointed = new Map<string, Set<number>>();
  for (const [department, entity, place] of record.state.appointed) {
    const key = `${department}/${entity}`;
    appointed.set(key, (appointed.get(key) ?? new Set()).add(place));
  }
  return record.manifest.departments.flatMap(({ id }) => {
    const before = teamsOf(record.result.teams, id);
    const now = teamsOf(record.state.teams, id);
    return record.state.selected.flatMap((entity) => {
      const seats = now.get(entity);
      const drawn = before.get(entity);
      if (seats === undefined || (drawn !== undefined && sameSeats(drawn, seats))) return [];
      const line = record.entities.get(entity);
      return [
        [
          nameOrCode(subject, 'departments', id),
          entity,
          line?.[1] ?? '',
          teamLines(subject, id, seats, appointed.get(`${id}/${entity}`)),
          drawn === undefined ? say('递补', 'reserve') : say('调整', 'changed'),
        ],
      ];
    });
  });
}

function presentTeams({ say }: Subject, rows: readonly string[][]): Block[] {
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      summary: say('现有检查组中与抽取结果不同者', 'Present teams that differ from the result'),
      columns: [
        { header: say('部门', 'Department'), width: 5, align: 'left' },
        { header: say('检查对象编号', 'Entity id'), width: 'content', align: 'left' },
        { header: say('名称', 'Name'), width: 6, align: 'left' },
        { header: say('现检查组', 'Team now'), width: 'content', align: 'left' },
        { header: say('说明', 'Note'), width: 'content', align: 'center' },
      ],
      rows,
    },
  ];
}

export function changes(subject: Subject): Block[] {
  const { say, record } = subject;
  if (record.events.length === 0) {
    return [{ kind: 'paragraph', text: say('截至本公告，抽取结果没有变更。', 'The result has not changed since the draw.') }];
  }
  const changed = changedTeams(subject);
  const present = grouped(record.state.selected.length);
  return [
    {
      kind: 'table',
      summary: say('抽取后的变更', 'Events after the draw'),
      columns: [
        { header: say('序号', 'No.'), width: 'content', align: 'right' },
        { header: say('变更', 'Event'), width: 7, align: 'left' },
        { header: say('原因', 'Reason'), width: 4, align: 'left' },
      ],
      rows: record.events.map((event, index) => [grouped(index + 1), eventWords(subject, event), event.reason]),
    },
    {
      kind: 'paragraph',
      text: say(
        `变更之后，现有检查对象${present}户。${changed.length === 0 ? '其检查组与抽取结果一致。' : '其中检查组与抽取结果不同的如下，其余不变。'}`,
        `After these events ${present} entities are selected. ${changed.length === 0 ? 'Their teams are as drawn.' : 'The teams that differ from the result are these; all others are as drawn.'}`,
      ),
    },
    ...presentTeams(subject, changed),
  ];
}
