/** What the entity has to have ready, what it may ask for, and what it has to do. */

import type { InspectionNoticeRecord } from '../../records/inspection-notice.js';
import type { Block } from '../document.js';
import { grouped } from '../figures.js';
import type { Writing } from '../writing.js';

export const preparation = ({ say }: Writing): Block[] => [
  {
    kind: 'paragraph',
    text: say(
      '请安排熟悉情况的人员到场，并备好营业执照、有关许可证件以及上列事项涉及的记录、台账。材料由检查组统一提出、只要一次，各部门共同使用。',
      'Please have somebody there who knows the business, with the business licence, the permits, and the records and ledgers that the items above are about. The team asks for papers together and once only; all departments use the same ones.',
    ),
  },
];

function objection({ objectionDays }: InspectionNoticeRecord, { say }: Writing): string {
  const days = grouped(objectionDays);
  if (objectionDays === 0) {
    return say(
      '检查结果向社会公示。对公示的结果有异议的，可以在公示页面或者以书面形式向检查部门提出。',
      'Results are published. You may object to a published result on its page, or in writing to the department.',
    );
  }
  return say(
    `检查结果向社会公示。对公示的结果有异议的，可以在公示之日起${days}个工作日内，在公示页面或者以书面形式向检查部门提出。`,
    `Results are published. Within ${days} working days of its publication you may object to a result, on its page or in writing to the department.`,
  );
}

export const rights = (record: InspectionNoticeRecord, writing: Writing): Block[] => [
  {
    kind: 'points',
    points: [
      writing.say(
        '每个部门到场的检查人员不少于两人。你（单位）可以要求检查人员出示执法证和本次检查的检查码；不出示的，可以拒绝检查。',
        'At least two inspectors come from each department. You may ask to see their certificates and the code of this inspection, and refuse the inspection if these are not shown.',
      ),
      writing.say(
        '认为检查人员与本次检查有利害关系的，可以申请其回避：检查前向其所在部门提出，检查时当场提出，书面、口头均可，并说明理由。',
        'You may request the recusal of an inspector who has an interest in the case: from the department beforehand, or on the spot; in writing or by word of mouth, with the reason.',
      ),
      writing.say(
        '可以就检查的事实、依据和结果陈述、申辩，并要求记入现场检查记录。',
        'You may state your view of facts, grounds and results, defend yourself, and have it written into the on-site record.',
      ),
      writing.say(
        '本通知书没有列明的检查部门和检查事项，可以拒绝；已经提供的材料，可以不再重复提供。',
        'You may refuse departments and items that this notice does not list, and need not give the same paper twice.',
      ),
      objection(record, writing),
      writing.say(
        '对检查人员的违法违纪行为，可以向其所在部门、行政执法监督机关或者12345政务服务便民热线投诉、举报。',
        'You may complain of misconduct to the department, to the authority that supervises law enforcement, or by the hotline 12345.',
      ),
    ],
  },
];

export const duties = ({ say }: Writing): Block[] => [
  {
    kind: 'points',
    points: [
      say(
        '如实说明情况，提供真实的材料，不得拒绝、阻碍依法进行的检查。',
        'Answer truthfully, give true papers, and neither refuse nor obstruct a lawful inspection.',
      ),
      say(
        '核对现场检查记录并签名或者盖章；有不同意见的，可以在记录上写明。',
        'Read the on-site record and sign or seal it; where you disagree, you may write so on it.',
      ),
    ],
  },
];
