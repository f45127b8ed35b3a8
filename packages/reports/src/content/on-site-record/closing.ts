/** What the entity says to the record of a department, and who signs it. */

import type { Block } from '../document.js';
import { label, room, value } from '../visit/cells.js';
import { open } from '../visit/ticks.js';
import { dayOrRoom } from '../visit/when.js';
import type { Writing } from '../writing.js';
import { FEWEST_INSPECTORS, type Part } from './opening.js';

function inspectorLabels({ team }: Part, { say, named }: Writing): string[] {
  const members = team.map(({ role }) => say(`检查人员（${named(role)}）：`, `Inspector (${named(role)}): `));
  const missing = Array.from({ length: Math.max(0, FEWEST_INSPECTORS - team.length) }, () => say('检查人员：', 'Inspector: '));
  return [...members, ...missing];
}

export function closing(part: Part, writing: Writing): Block[] {
  const { say } = writing;
  return [
    {
      kind: 'form',
      summary: say('检查对象意见', 'What the entity says'),
      together: true,
      columns: [14, 86],
      rows: [
        ...(part.items.some(({ record }) => record === null) ? [[label(say('补充记录', 'More')), room(3)]] : []),
        [
          label(say('检查对象\n意见', 'The entity')),
          {
            ...room(2),
            text: open([say('以上记录属实，无异议', 'the record is true'), say('有异议，意见如下：', 'disagrees, as follows:')], writing),
          },
        ],
        [
          label(say('拒绝签名', 'Refusal')),
          { ...room(1), text: open([say('检查对象拒绝签名或者不在场，原因：', 'refuses to sign, or is not there, because:')], writing) },
        ],
        [label(say('签名日期', 'Signed on')), value(dayOrRoom(null, writing))],
      ],
    },
    {
      kind: 'sign-here',
      labels: [
        ...inspectorLabels(part, writing),
        say('被检查对象（签名或者盖章）：', 'For the entity (signature or seal): '),
        say('见证人：', 'Witness: '),
      ],
    },
  ];
}
