/** The published results: an entity in a line of its own, below it a row for each item of each department. */

import type { ResultsBulletinRecord } from '../../records/results-bulletin.js';
import type { Block, RowGroup } from '../document.js';
import { grouped } from '../figures.js';
import { day, dayOf } from '../moment.js';
import { personText } from '../person.js';
import type { Writing } from '../writing.js';

type Result = ResultsBulletinRecord['results'][number];
type Part = Result['parts'][number];
type Item = Part['items'][number];

const itemsOf = ({ parts }: Result): number => parts.reduce((sum, { items }) => sum + items.length, 0);

/** What a reader must not overlook, in words. */
function marks({ edition, correction, state, lateDays }: Result, { say, language }: Writing): string[] {
  const later =
    edition > 1
      ? [
          say(
            `【更正：第${edition}版${correction === null ? '' : `，原因：${correction.reason}`}】`,
            `[Corrected: edition ${edition}${correction === null ? '' : `; reason: ${correction.reason}`}]`,
          ),
        ]
      : [];
  const late =
    lateDays > 0
      ? [
          say(
            `【逾期${grouped(lateDays)}个工作日公示】`,
            `[Published ${grouped(lateDays)} working ${lateDays === 1 ? 'day' : 'days'} late]`,
          ),
        ]
      : [];
  const since = state.correctionSince;
  const open =
    since === null
      ? []
      : [
          say(
            `【${dayOf(since, language)}起更正中：更正公布前以本版为准】`,
            `[Being corrected since ${dayOf(since, language)}: this edition holds until then]`,
          ),
        ];
  return [...later, ...late, ...open];
}

function groupOf(result: Result, number: number, from: number, writing: Writing): RowGroup {
  const { say, named, language } = writing;
  const { entity, endedOn, publishedAt, state } = result;
  const id = entity.uscc ?? entity.id;
  const code = entity.uscc === null ? say(`编号${id}`, `id ${id}`) : say(`统一社会信用代码${id}`, `credit code ${id}`);
  const whom = [code, named(entity.region), say(`共${grouped(itemsOf(result))}项`, `items: ${grouped(itemsOf(result))}`)];
  const when = [
    say(`检查结束：${day(endedOn, language)}`, `checked: ${day(endedOn, language)}`),
    say(`公示：${dayOf(publishedAt, language)}`, `published: ${dayOf(publishedAt, language)}`),
    say(`状态：${named(state.name)}`, `state: ${named(state.name)}`),
  ];
  const line = (facts: readonly string[]): string => facts.filter((fact) => fact !== '').join(say('　', ' · '));
  return {
    from,
    name: `${grouped(number)}. ${entity.name}`,
    again: say(`（续）${grouped(number)}. ${entity.name}`, `(continued) ${grouped(number)}. ${entity.name}`),
    note: [line(whom), line(when), ...marks(result, writing)].join('\n'),
  };
}

function dispositionOf({ disposition, correctBy }: Item, { say, named, language }: Writing): string {
  const by = correctBy === null ? '' : say(`\n期限：${day(correctBy, language)}`, `\nby ${day(correctBy, language)}`);
  return named(disposition) + by;
}

/** The inspectors stand beside the department where its rows begin. */
function departmentOf({ department, inspectors }: Part, isFirst: boolean, writing: Writing): string {
  const { say, named, listed } = writing;
  const name = named(department.name);
  if (!isFirst || inspectors.length === 0) return name;
  const persons = listed(inspectors.map((inspector) => personText(inspector, writing)));
  return `${name}\n${say(`检查人员：${persons}`, `Inspectors: ${persons}`)}`;
}

const rowsOf = (result: Result, writing: Writing): string[][] =>
  result.parts.flatMap((part) =>
    part.items.map((item, index) => [
      departmentOf(part, index === 0, writing),
      item.item === item.name ? item.item : `${item.item}　${item.name}`,
      writing.named(item.result),
      item.finding,
      dispositionOf(item, writing),
    ]),
  );

export function results(record: ResultsBulletinRecord, writing: Writing): Block[] {
  const { say } = writing;
  if (record.results.length === 0) {
    return [{ kind: 'paragraph', text: say('目前没有公示中的抽查结果。', 'No result is published at present.') }];
  }
  const rows: string[][] = [];
  const groups = record.results.map((result, index) => {
    const group = groupOf(result, index + 1, rows.length, writing);
    for (const row of rowsOf(result, writing)) rows.push([grouped(rows.length + 1), ...row]);
    return group;
  });
  return [
    {
      kind: 'table',
      summary: say('抽查结果', 'Results'),
      columns: [
        { header: say('序号', 'No.'), width: 'content', align: 'right' },
        { header: say('部门', 'Department'), width: 21, align: 'left' },
        { header: say('抽查事项', 'Item'), width: 23, align: 'left' },
        { header: say('检查结果', 'Result'), width: 18, align: 'left' },
        { header: say('检查发现', 'Finding'), width: 25, align: 'left' },
        { header: say('后续处置', 'Disposition'), width: 16, align: 'left' },
      ],
      rows,
      groups,
    },
    {
      kind: 'paragraph',
      text: say(
        `以上共${grouped(record.results.length)}户、${grouped(rows.length)}项。`,
        `Entities: ${grouped(record.results.length)}; items: ${grouped(rows.length)}.`,
      ),
    },
  ];
}
