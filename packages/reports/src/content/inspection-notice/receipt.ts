/** 送达回证: by whom, when and how the notice was taken. */

import type { InspectionNoticeRecord } from '../../records/inspection-notice.js';
import type { Block } from '../document.js';
import { label, room, value } from '../visit/cells.js';
import { open } from '../visit/ticks.js';
import { dayOrRoom } from '../visit/when.js';
import type { Writing } from '../writing.js';

export function receipt({ visit }: InspectionNoticeRecord, writing: Writing): Block {
  const { say } = writing;
  const methods = open(
    [say('直接送达', 'in person'), say('邮寄送达', 'by post'), say('电子送达', 'electronically'), say('现场送达', 'on site')],
    writing,
  );
  return {
    kind: 'form',
    summary: say('送达回证', 'Receipt'),
    together: true,
    columns: [17, 33, 17, 33],
    rows: [
      [{ ...label(say(`送达回证（${visit}）`, `Receipt (${visit})`), 4), align: 'center' }],
      [label(say('送达方式', 'Delivered')), value(methods, 3)],
      [label(say('收件人签名', 'Received by')), room(1), label(say('收到日期', 'Received on')), value(dayOrRoom(null, writing))],
      [label(say('送达人签名', 'Delivered by')), room(1), label(say('备注', 'Remarks')), room(1)],
    ],
  };
}
