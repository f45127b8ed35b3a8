/** What the team has to mind on the way, at the door, and afterwards. */

import type { InspectionOrderRecord } from '../../records/inspection-order.js';
import type { Block } from '../document.js';
import { grouped } from '../figures.js';
import { day } from '../moment.js';
import type { Writing } from '../writing.js';

function publication({ publicationDays, dueOn }: InspectionOrderRecord, { say, language }: Writing): string {
  const days = grouped(publicationDays);
  const by = dueOn === null ? '' : day(dueOn, language);
  return say(
    `谁检查、谁录入、谁公示：检查结果在检查结束之日起${days}个工作日内公示${by === '' ? '' : `，最迟为${by}`}。`,
    `Whoever inspects enters and publishes: results are published within ${days} working days of the end of the check${by === '' ? '' : `, by ${by} at the latest`}.`,
  );
}

const together = ({ departments }: InspectionOrderRecord, { say, named }: Writing): string[] => {
  const [leading] = departments;
  if (leading === undefined || departments.length === 1) return [];
  const name = named(leading.department.name);
  return [
    say(
      `由${name}牵头，各部门同时进门、分别检查。需要检查对象提供的材料由牵头部门汇总后一次提出，各部门共用。`,
      `${name} leads. All departments go in together and each makes its own checks. The leading department asks for the papers of all, once.`,
    ),
  ];
};

export const reminders = (record: InspectionOrderRecord, writing: Writing): Block => {
  const { say } = writing;
  return {
    kind: 'points',
    points: [
      say(
        '出发前核对人员：每个部门不少于两人，均持有有效执法证。与检查对象有利害关系的应当主动回避；回避、缺勤由系统按抽取次序替补，不得自行换人。',
        'Before you leave: at least two inspectors of each department, all with a valid certificate. Whoever has an interest in the case recuses. Places are filled from the same draw, never by choice.',
      ),
      say(
        '到场后先出示执法证和检查码，送达检查通知书，告知权利和义务。检查对象申请回避的，记录理由并立即报所在部门决定。',
        'At the door: show certificates and code, deliver the notice, tell the entity its rights and duties. If it requests a recusal, note the reason and have the department decide at once.',
      ),
      ...together(record, writing),
      say(
        '只检查本任务书列明的事项。发现其他违法线索的，按规定另行处理。',
        'Check the items of this order and nothing else. Signs of other offences are dealt with in their own procedure.',
      ),
      say(
        '逐项当场记录，由检查人员和检查对象签名；检查对象拒绝签名的，注明原因。',
        'Record every item on the spot; inspectors and entity sign. If the entity refuses to sign, say why.',
      ),
      say(
        '通过登记的住所（经营场所）无法联系，或者公示信息隐瞒真实情况、弄虚作假的，及时提请列入经营异常名录。',
        'An entity that cannot be reached at its registered address, or that published what was concealed or false, is put forward for the list of abnormal operations without delay.',
      ),
      publication(record, writing),
      say('不妨碍正常生产经营，不接受检查对象的财物和宴请。', 'Do not disturb the business, and accept neither gifts nor meals.'),
    ],
  };
};
