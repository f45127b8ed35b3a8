/** 检查通知书: what tells an entity that it will be inspected, by whom, for what, and what its rights are. */

import type { InspectionNoticeRecord } from '../../records/inspection-notice.js';
import { type Chapter, chapters } from '../chapters.js';
import type { Block, Document } from '../document.js';
import { paper } from '../visit/paper.js';
import { titleParts } from '../visit/title.js';
import { dayOrRoom } from '../visit/when.js';
import type { Writing } from '../writing.js';
import { arrangement } from './arrangement.js';
import { proof } from './proof.js';
import { receipt } from './receipt.js';
import { duties, preparation, rights } from './rights.js';
import { teams } from './teams.js';

const written = (record: InspectionNoticeRecord, writing: Writing): Chapter[] => {
  const { say } = writing;
  return [
    [say('检查安排', 'When and where'), arrangement(record, writing)],
    [say('检查组和检查事项', 'Who comes, and what for'), teams(record, writing)],
    [say('检查准备', 'What to have ready'), preparation(writing)],
    [say('你（单位）的权利', 'Your rights'), rights(record, writing)],
    [say('你（单位）的义务', 'Your duties'), duties(writing)],
    [say('抽取可以核验', 'The draw can be checked'), proof(record, writing)],
  ];
};

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
      ...chapters(written(record, writing), writing),
      {
        kind: 'signatures',
        issuers: record.departments.map(({ department }) => named(department.name)),
        seal: say('（盖章）', '(seal)'),
        date: dayOrRoom(record.issuedOn, writing),
      },
      receipt(record, writing),
    ],
    writing,
  );
}
