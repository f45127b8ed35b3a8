/** 检查任务书: what the joint team takes along. */

import type { InspectionOrderRecord } from '../../records/inspection-order.js';
import { chapters } from '../chapters.js';
import type { Document } from '../document.js';
import { drawCode } from '../visit/drawn.js';
import { paper } from '../visit/paper.js';
import { titleParts } from '../visit/title.js';
import type { Writing } from '../writing.js';
import { approval } from './approval.js';
import { assignment } from './assignment.js';
import { entityFacts } from './entity-facts.js';
import { items } from './items.js';
import { reminders } from './reminders.js';
import { teams } from './teams.js';

export function inspectionOrder(record: InspectionOrderRecord, writing: Writing): Document {
  const { say } = writing;
  const title = titleParts(
    record.departments,
    { alone: say('检查任务书', 'Inspection Order'), joint: say('联合检查任务书', 'Joint Inspection Order') },
    writing,
  );
  const written = chapters(
    [
      [say('检查任务', 'The task'), [assignment(record, writing)]],
      [say('检查对象', 'The entity'), [entityFacts(record.entity, writing)]],
      [say('检查组', 'The team'), teams(record, writing)],
      [say('检查事项', 'What to check'), items(record, writing)],
      [say('检查要求', 'What to mind'), [reminders(record, writing)]],
      [
        say('检查审批', 'Approval'),
        [
          approval(record, writing),
          drawCode(
            record.draw,
            record.address,
            record.address === null
              ? say(
                  '抽取编号、抽取次数和清单哈希，凭此查找公开的抽取记录',
                  'Draw id, attempt and manifest hash: find the public record of the draw by these',
                )
              : say('扫码查看抽取经过，也可以请检查对象扫码', 'Scan to see how the entity was drawn; show it to the entity, too'),
            writing,
          ),
        ],
      ],
    ],
    writing,
  );
  return paper(record, title, written, writing);
}
