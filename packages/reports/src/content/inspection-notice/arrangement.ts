/** When and where the visit is, on what ground, and whom to ask. */

import type { InspectionNoticeRecord } from '../../records/inspection-notice.js';
import type { Form } from '../document.js';
import { label, room, value } from '../visit/cells.js';
import { drawName } from '../visit/drawn.js';
import { placeOf } from '../visit/place.js';
import { sourceOf, withNumber } from '../visit/task.js';
import { when } from '../visit/when.js';
import type { Writing } from '../writing.js';

export function arrangement(record: InspectionNoticeRecord, writing: Writing): Form {
  const { say } = writing;
  const { entity, task, draw } = record;
  const code = entity.uscc === null ? say('检查对象编号', 'Entity id') : say('统一社会信用代码', 'Credit code');
  return {
    kind: 'form',
    summary: say('检查的时间、地点和依据', 'Time, place and ground of the inspection'),
    columns: [20, 30, 20, 30],
    rows: [
      [label(say('检查时间', 'Time')), value(when(record, writing), 3)],
      [label(say('检查地点', 'Place')), value(placeOf(entity, writing), 3)],
      [label(say('检查任务', 'Task')), value(withNumber(task.title, task.documentNumber, writing), 3)],
      [label(say('任务来源', 'Source')), value(sourceOf(task, writing), 3)],
      [label(code), value(entity.uscc ?? entity.id), label(say('抽取编号', 'Draw')), value(drawName(draw, writing))],
      [label(say('联系人', 'Contact')), room(1), label(say('联系电话', 'Telephone')), room(1)],
    ],
  };
}
