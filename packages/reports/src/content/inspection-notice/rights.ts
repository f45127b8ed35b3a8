/** What the entity is asked for, and what it may ask for. */

import type { InspectionNoticeRecord } from '../../records/inspection-notice.js';
import type { Form } from '../document.js';
import { grouped } from '../figures.js';
import { label, value } from '../visit/cells.js';
import type { Writing } from '../writing.js';

function objection({ objectionDays }: InspectionNoticeRecord, { say }: Writing): string {
  const days = grouped(objectionDays);
  if (objectionDays === 0) {
    return say(
      '检查结果向社会公示；有异议的，可以在公示页面或者以书面形式提出。',
      'Results are published; you may object to yours on its page or in writing.',
    );
  }
  return say(
    `检查结果向社会公示；有异议的，可以在公示之日起${days}个工作日内，在公示页面或者以书面形式提出。`,
    `Results are published; within ${days} working days of publication you may object to yours, on its page or in writing.`,
  );
}

const rightsOf = (record: InspectionNoticeRecord, writing: Writing): string[] => [
  writing.say(
    '每个部门的检查人员不少于两人，应当出示执法证和本次检查的检查码；不出示的，可以拒绝检查。',
    'At least two inspectors come from each department and show you their certificates and the code of this inspection; if they do not, you may refuse.',
  ),
  writing.say(
    '认为检查人员与本次检查有利害关系的，可以申请其回避：检查前向其所在部门提出，或者检查时当场提出，书面、口头均可，并说明理由。',
    'You may request the recusal of an inspector who has an interest in the case: from the department beforehand or on the spot, in writing or by word of mouth, with the reason.',
  ),
  writing.say(
    '可以就检查的事实、依据和结果陈述、申辩，并要求记入现场检查记录。',
    'You may state your view of facts, grounds and results, defend yourself, and have it entered in the on-site record.',
  ),
  writing.say('本通知书没有列明的部门和事项，可以拒绝检查。', 'You may refuse departments and items that this notice does not list.'),
  objection(record, writing),
  writing.say(
    '对检查人员的违法违纪行为，可以向其所在部门、行政执法监督机关或者12345政务服务便民热线投诉、举报。',
    'You may complain of misconduct to the department, to the authority that supervises law enforcement, or to the hotline 12345.',
  ),
];

const requestsOf = ({ say }: Writing): string[] => [
  say(
    '安排熟悉情况的人员到场，备好营业执照、许可证件和检查事项涉及的记录、台账。材料由检查组统一提出、只要一次，各部门共同使用。',
    'Have somebody there who knows the business, with the business licence, the permits, and the records that the items are about. The team asks for papers together and only once; all departments use the same ones.',
  ),
  say(
    '如实说明情况，提供真实材料，不拒绝、阻碍依法进行的检查。',
    'Answer truthfully, give true papers, and neither refuse nor obstruct a lawful inspection.',
  ),
  say(
    '核对现场检查记录后签名或者盖章；有不同意见的，可以在记录上写明。',
    'Read the on-site record and sign or seal it; where you disagree, you may write so on it.',
  ),
];

const numbered = (sentences: readonly string[]): string => sentences.map((sentence, index) => `${index + 1}. ${sentence}`).join('\n');

const named = (name: string, sentences: readonly string[]): Form => ({
  kind: 'form',
  summary: name.replaceAll('\n', ''),
  columns: [13, 87],
  rows: [[label(name), value(numbered(sentences))]],
});

export const requests = (writing: Writing): Form => named(writing.say('需要配合\n的事项', 'Please'), requestsOf(writing));

export const rights = (record: InspectionNoticeRecord, writing: Writing): Form =>
  named(writing.say('你（单位）\n的权利', 'Your rights'), rightsOf(record, writing));
