/** 检查通知书: what tells an entity that it will be inspected, by whom, for what, and what its rights are. One sheet of paper. */

import type { InspectionNoticeRecord } from '../../records/inspection-notice.js';
import type { Block, Document } from '../document.js';
import { drawCode } from '../visit/drawn.js';
import { paper } from '../visit/paper.js';
import { titleParts } from '../visit/title.js';
import { dayOrRoom } from '../visit/when.js';
import type { Writing } from '../writing.js';
import { arrangement } from './arrangement.js';
import { receipt } from './receipt.js';
import { requests, rights } from './rights.js';
import { teams } from './teams.js';

const opening = ({ departments }: InspectionNoticeRecord, { say }: Writing): Block => ({
  kind: 'paragraph',
  text:
    departments.length > 1
      ? say(
          '在公开进行的“双随机、一公开”抽取中，你（单位）被随机抽中。下列部门组成联合检查组，一次上门完成各自的检查。现将有关事项通知如下。',
          'You were drawn at random in a public draw, under the rule of double random inspection. The departments below come as one team and make all their checks in one visit. This is what you need to know.',
        )
      : say(
          '在公开进行的“双随机、一公开”抽取中，你（单位）被随机抽中，将接受一次现场检查。现将有关事项通知如下。',
          'You were drawn at random in a public draw, under the rule of double random inspection, and will be visited once. This is what you need to know.',
        ),
});

const whyMe = (address: string | null, { say }: Writing): string =>
  say('为什么是我？', 'Why me? ') +
  say(
    '你（单位）和检查人员都由公开抽取产生：名录、数量和规则在随机种子产生之前封存，抽中与否不由任何人指定。抽取记录全部公开，任何人都可以重新计算、核验。',
    'Both you and the inspectors were drawn in public: lists, numbers and rules were sealed before the random seed could be known, and nobody could choose. The whole record of the draw is open, and anyone can compute it again. ',
  ) +
  (address === null
    ? say('可凭抽取编号查找公开的抽取记录。', 'Find it by the id of the draw.')
    : say('扫码查看抽取经过。', 'Scan to see how you were drawn.'));

const copies = ({ say }: Writing): Block => ({
  kind: 'paragraph',
  text: say(
    '本通知书一式两份，一份送达，一份连同送达回证存档。',
    'Made out twice: one copy is delivered, the other is kept with the receipt below.',
  ),
});

export function inspectionNotice(record: InspectionNoticeRecord, writing: Writing): Document {
  const { say, named } = writing;
  const title = titleParts(
    record.departments,
    { alone: say('检查通知书', 'Inspection Notice'), joint: say('联合检查通知书', 'Joint Inspection Notice') },
    writing,
  );
  return paper(
    record,
    title,
    [
      { kind: 'number', text: record.number ?? say('　　　　〔　　　　〕　　号', 'No. ____________________') },
      { kind: 'addressee', text: say(`${record.entity.name}：`, `${record.entity.name}:`) },
      opening(record, writing),
      arrangement(record, writing),
      teams(record, writing),
      requests(writing),
      rights(record, writing),
      drawCode(record.draw, record.address, whyMe(record.address, writing), writing),
      {
        kind: 'signatures',
        issuers: record.departments.map(({ department }) => named(department.name)),
        seal: say('（盖章）', '(seal)'),
        date: dayOrRoom(record.issuedOn, writing),
      },
      copies(writing),
      receipt(record, writing),
    ],
    writing,
  );
}
