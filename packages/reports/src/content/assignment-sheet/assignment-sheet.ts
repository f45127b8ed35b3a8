/** 检查任务分派表: what an inspector takes along: the visits of each day, in the order of the route. */

import type { AssignmentSheetRecord } from '../../records/assignment-sheet.js';
import type { Block, Document } from '../document.js';
import { grouped } from '../figures.js';
import { day, weekday } from '../moment.js';
import { label, value } from '../visit/cells.js';
import type { Writing } from '../writing.js';
import { routeOf } from './route.js';
import { visitTable } from './visit-table.js';

type Day = AssignmentSheetRecord['days'][number];

const visits = (count: number, { say }: Writing): string =>
  say(`${grouped(count)}户`, count === 1 ? '1 visit' : `${grouped(count)} visits`);

const period = ({ from, to }: AssignmentSheetRecord, { say, language }: Writing): string =>
  from === to ? day(from, language) : say(`${day(from, language)}至${day(to, language)}`, `${day(from, language)} to ${day(to, language)}`);

function whose(record: AssignmentSheetRecord, writing: Writing): Block {
  const { say, named } = writing;
  const { inspector, department, days, unplaced } = record;
  const placed = days.reduce((sum, one) => sum + one.visits.length, 0);
  const open =
    unplaced.length === 0
      ? ''
      : say(`；待定日期${visits(unplaced.length, writing)}`, `; ${visits(unplaced.length, writing)} without a day`);
  return {
    kind: 'form',
    summary: say('检查人员和检查数量', 'Inspector and number of visits'),
    columns: [12, 38, 12, 38],
    rows: [
      [
        label(say('检查人员', 'Inspector')),
        value(say(`${inspector.name}（${inspector.id}）`, `${inspector.name} (${inspector.id})`)),
        label(say('执法证号', 'Certificate')),
        value(inspector.certificate),
      ],
      [
        label(say('所在部门', 'Department')),
        value(named(department.name)),
        label(say('检查数量', 'Visits')),
        value(
          say(
            `${period(record, writing)}共${visits(placed, writing)}${open}`,
            `${visits(placed, writing)}, ${period(record, writing)}${open}`,
          ),
        ),
      ],
    ],
  };
}

function dayBlocks({ date, visits: planned }: Day, record: AssignmentSheetRecord, writing: Writing): Block[] {
  const { say, language } = writing;
  const on = say(`${day(date, language)}（${weekday(date, language)}）`, `${weekday(date, language)}, ${day(date, language)}`);
  const heading: Block = {
    kind: 'heading',
    level: 1,
    text: say(`${on}　${visits(planned.length, writing)}`, `${on}: ${visits(planned.length, writing)}`),
  };
  if (planned.length === 0) return [heading, { kind: 'paragraph', text: say('当日没有检查任务。', 'No visits on this day.') }];
  return [
    heading,
    // A heading, since it must not be parted from the visits below.
    { kind: 'heading', level: 2, text: say('路线：', 'Route: ') + routeOf(planned, writing) },
    visitTable(planned, record.department.name, on, writing),
  ];
}

function unplacedBlocks({ unplaced, department }: AssignmentSheetRecord, writing: Writing): Block[] {
  if (unplaced.length === 0) return [];
  const name = writing.say('待定日期', 'No day yet');
  return [
    {
      kind: 'heading',
      level: 1,
      text: writing.say(`${name}　${visits(unplaced.length, writing)}`, `${name}: ${visits(unplaced.length, writing)}`),
    },
    visitTable(unplaced, department.name, name, writing),
  ];
}

function nothing(record: AssignmentSheetRecord, writing: Writing): Block[] {
  if (record.days.length > 0) return [];
  return [
    {
      kind: 'paragraph',
      text: writing.say(
        `${period(record, writing)}没有已定日期的检查任务。`,
        `No visits have a day in this time: ${period(record, writing)}.`,
      ),
    },
  ];
}

export function assignmentSheet(record: AssignmentSheetRecord, writing: Writing): Document {
  const { say, language } = writing;
  const title = [say('检查任务分派表', 'Inspector’s Assignment Sheet')];
  return {
    language,
    title: title.join(''),
    reference: `${record.inspector.name} ${record.inspector.id}`,
    created: `${record.from}T00:00:00Z`,
    orientation: 'landscape',
    blocks: [
      { kind: 'title', parts: title },
      whose(record, writing),
      ...nothing(record, writing),
      ...record.days.flatMap((one) => dayBlocks(one, record, writing)),
      ...unplacedBlocks(record, writing),
    ],
  };
}
