/** Whose inspection a sheet is about. */

import type { OnSiteRecord } from '../../records/on-site-record.js';
import type { Form, FormCell } from '../document.js';
import { label, room, value } from '../visit/cells.js';
import { drawName } from '../visit/drawn.js';
import { placeOf } from '../visit/place.js';
import { withNumber } from '../visit/task.js';
import { dayOrRoom } from '../visit/when.js';
import type { Writing } from '../writing.js';

/** An id of 32 hexadecimal digits, as the service gives visits, has a line of its own in the last one. */
const COLUMNS = [20, 27, 13, 40];

const visitLabel = ({ say }: Writing): FormCell => label(say('任务单编号', 'Visit'));

/** On the first sheet: everything that all departments share, and who is there for the entity. */
export function visitHead(record: OnSiteRecord, writing: Writing): Form {
  const { say } = writing;
  const { entity, task, draw, visit, date } = record;
  const code = entity.uscc === null ? say('检查对象编号', 'Entity id') : say('统一社会信用代码', 'Credit code');
  return {
    kind: 'form',
    summary: say('检查对象和检查任务', 'Entity and task'),
    columns: COLUMNS,
    rows: [
      [label(say('检查对象', 'Entity')), value(entity.name, 3)],
      [label(code), value(entity.uscc ?? entity.id), visitLabel(writing), value(visit)],
      [label(say('检查地点', 'Place')), value(placeOf(entity, writing), 3)],
      [label(say('检查任务', 'Task')), value(withNumber(task.title, task.documentNumber, writing), 3)],
      [label(say('抽取编号', 'Draw')), value(drawName(draw, writing)), label(say('检查日期', 'Date')), value(dayOrRoom(date, writing))],
      [label(say('在场负责人', 'In charge there')), room(1), label(say('职务', 'Position')), room(1)],
      [label(say('其他在场人员', 'Others present')), room(1), label(say('联系电话', 'Telephone')), room(1)],
    ],
  };
}

/** On the sheets of every other department, which may be kept apart. */
export const sheetHead = ({ entity, visit }: OnSiteRecord, writing: Writing): Form => ({
  kind: 'form',
  summary: writing.say('检查对象', 'Entity'),
  columns: COLUMNS,
  rows: [
    [label(writing.say('检查对象', 'Entity')), value(entity.name, 3)],
    [label(writing.say('编号', 'Id')), value(entity.uscc ?? entity.id), visitLabel(writing), value(visit)],
  ],
});
