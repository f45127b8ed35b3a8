/** 检查审批: where each department approves that its inspectors go. */

import type { InspectionOrderRecord } from '../../records/inspection-order.js';
import type { Form } from '../document.js';
import { label, room } from '../visit/cells.js';
import type { Writing } from '../writing.js';

const LINES = 2;

export function approval({ departments }: InspectionOrderRecord, { say, named }: Writing): Form {
  return {
    kind: 'form',
    summary: say('检查审批', 'Approval'),
    together: true,
    columns: [32, 32, 20, 16],
    rows: [
      [
        label(say('部门', 'Department')),
        label(say('审批意见', 'Decision')),
        label(say('审批人签名', 'Approved by')),
        label(say('日期', 'Date')),
      ],
      ...departments.map(({ department }) => [label(named(department.name)), room(LINES), room(LINES), room(LINES)]),
    ],
  };
}
