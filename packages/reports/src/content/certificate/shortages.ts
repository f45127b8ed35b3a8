/** Places that nobody could fill, and what the certificate of shortage proves. */

import type { Shortage } from '@double-random/core';
import type { Block } from '../document.js';
import { grouped, ordinal } from '../figures.js';
import { listed, nameOrCode, type Subject } from './subject.js';
import { teamsOf } from './teams.js';

/** A longer list of inspectors is left to `result.json`. */
const MOST_INSPECTORS_LISTED = 60;

function proof(subject: Subject, shortage: Shortage): string {
  const empty = grouped(shortage.empty.length);
  const slots = grouped(shortage.slots.length);
  const count = grouped(shortage.inspectors.length);
  const names = listed(
    subject,
    shortage.inspectors.map((inspector) => subject.inspectors(shortage.department, inspector)),
  );
  const printed = shortage.inspectors.length > 0 && shortage.inspectors.length <= MOST_INSPECTORS_LISTED;
  const inBrackets = printed ? subject.say(`（${names}）`, ` (${names})`) : '';
  return subject.say(
    `缺员证明：有${slots}个席位（含上列空缺）只能由两类人担任：一是${count}名人员${inBrackets}，其检查次数上限已全部用满；二是其他合格人员，每人在同一户至多担任一个席位，已全部用足。两类合计仍缺${empty}个。因此在已封存的名录、资格、区域、回避和次数上限之下，无论怎样安排，都不可能再多排上一个席位。有关席位和人员全部载于 result.json，可自行核验。`,
    `What this proves: ${slots} places (the empty ones among them) can only be taken by two kinds of inspectors: ${count} inspectors${inBrackets} whose caps are all used up, and others who are eligible, each for one place of an entity at most, all of them in use. Together they fall short by ${empty}. So under the sealed pools, qualifications, regions, recusals and caps no arrangement whatever could have filled one place more. All these places and inspectors stand in result.json for anyone to check.`,
  );
}

function emptyPlaces(subject: Subject, shortage: Shortage): Block {
  const { say, record } = subject;
  const teams = teamsOf(record.result.teams, shortage.department);
  return {
    kind: 'table',
    summary: say('空缺的席位', 'Empty places'),
    columns: [
      { header: say('序号', 'No.'), width: 'content', align: 'right' },
      { header: say('检查对象编号', 'Entity id'), width: 'content', align: 'left' },
      { header: say('名称', 'Name'), width: 1, align: 'left' },
      { header: say('区域', 'Region'), width: 'content', align: 'center' },
      { header: say('空缺的席位', 'Empty place'), width: 'content', align: 'left' },
    ],
    rows: shortage.empty.map(([entity, place], index) => {
      const line = record.entities.get(entity);
      const role = teams.get(entity)?.[place]?.[0];
      return [
        grouped(index + 1),
        entity,
        line?.[1] ?? '',
        line === undefined ? '' : nameOrCode(subject, 'regions', line[3]),
        say(`第${place + 1}席`, `place ${place + 1}`) +
          (role === undefined ? '' : say(`（${nameOrCode(subject, 'roles', role)}）`, ` (${nameOrCode(subject, 'roles', role)})`)),
      ];
    }),
  };
}

export function shortages(subject: Subject): Block[] {
  const { say, record, language } = subject;
  if (record.result.shortages.length === 0) {
    return [{ kind: 'paragraph', text: say('各部门的席位全部排定，没有空缺。', 'Every place of every department is filled.') }];
  }
  return record.result.shortages.flatMap((shortage, index): Block[] => {
    const name = nameOrCode(subject, 'departments', shortage.department);
    const empty = grouped(shortage.empty.length);
    return [
      {
        kind: 'heading',
        level: 2,
        text: ordinal(index + 1, 2, language) + say(`${name}：空缺${empty}个席位`, `${name}: places left empty: ${empty}`),
      },
      emptyPlaces(subject, shortage),
      { kind: 'paragraph', text: proof(subject, shortage) },
    ];
  });
}
