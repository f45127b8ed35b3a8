/** What the team is sent for, when, and who leads. */

import type { InspectionOrderRecord } from '../../records/inspection-order.js';
import type { Form } from '../document.js';
import { label, value } from '../visit/cells.js';
import { drawName } from '../visit/drawn.js';
import { sourceOf, withNumber } from '../visit/task.js';
import { dayOrRoom, when } from '../visit/when.js';
import type { Writing } from '../writing.js';

/** The first of them leads, as the initiating department stands first. */
const leading = ({ departments }: InspectionOrderRecord, { named }: Writing): string =>
  departments.slice(0, 1).map(({ department }) => named(department.name))[0] ?? '';

export function assignment(record: InspectionOrderRecord, writing: Writing): Form {
  const { say } = writing;
  const { task, draw, visit, issuedOn } = record;
  return {
    kind: 'form',
    summary: say('检查任务', 'The task'),
    columns: [20, 30, 20, 30],
    rows: [
      [label(say('检查任务', 'Task')), value(withNumber(task.title, task.documentNumber, writing), 3)],
      [label(say('任务来源', 'Source')), value(sourceOf(task, writing), 3)],
      [label(say('检查时间', 'Time')), value(when(record, writing), 3)],
      [label(say('牵头部门', 'Leading')), value(leading(record, writing), 3)],
      [
        label(say('抽取编号', 'Draw')),
        value(drawName(draw, writing)),
        label(say('签发日期', 'Issued')),
        value(dayOrRoom(issuedOn, writing)),
      ],
      [label(say('任务单编号', 'Visit')), value(visit, 3)],
    ],
  };
}
