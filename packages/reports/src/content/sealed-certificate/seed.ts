/** Where the seed of a sealed draw comes from, as far as that is public. */

import { seedRule } from '../certificate/seed-rule.js';
import { nameOrCode } from '../certificate/subject.js';
import type { Block, Field } from '../document.js';
import { grouped, inGroups, inTwoLines } from '../figures.js';
import { roundMoment } from '../moment.js';
import type { SealedSubject } from './subject.js';

function entropy({ say, record, language }: SealedSubject): Field[] {
  const { entropy: source } = record.manifest;
  const label = say('外部随机源', 'Entropy');
  if (source.kind === 'none') {
    return [{ label, value: say('无；种子仅由各部门揭示的数值产生', 'none; the seed comes from the reveals alone') }];
  }
  if (source.kind === 'witnessed') {
    return [
      {
        label,
        value: say(
          `现场见证：${source.description}（产生的数字在公开时公布）`,
          `witnessed: ${source.description} (the digits are published at the disclosure)`,
        ),
      },
    ];
  }
  const round = grouped(source.round);
  const time = roundMoment(source.round, language);
  const made = time === '' ? '' : say(`，${time}`, `, ${time}`);
  return [
    { label, value: say(`drand 公共随机信标第${round}轮${made}`, `drand public randomness beacon, round ${round}${made}`) },
    { label: say('信标链', 'Chain'), value: inGroups(source.chain), style: 'code' },
  ];
}

function commitments(subject: SealedSubject): Block {
  const { say, record } = subject;
  return {
    kind: 'table',
    summary: say('各部门的承诺', 'Commitments of the departments'),
    columns: [
      { header: say('部门', 'Department'), width: 1, align: 'left' },
      { header: say('承诺值', 'Commitment'), width: 'content', align: 'left', style: 'code' },
    ],
    rows: record.commitments.map(([department, commitment]) => [
      nameOrCode(subject, 'departments', department),
      commitment === null ? say('未承诺', 'none') : inTwoLines(commitment),
    ]),
  };
}

export function seed(subject: SealedSubject): Block[] {
  const { say, record } = subject;
  return [
    ...seedRule(say, record.manifestHash),
    commitments(subject),
    { kind: 'fields', fields: entropy(subject) },
    {
      kind: 'paragraph',
      text: say(
        '各部门的揭示值、逾期未揭示的部门和随机种子在公开时一并公布；承诺值已将揭示值固定，届时可逐一核对。',
        'The reveals, the departments that did not reveal in time, and the seed are published at the disclosure. The commitments fix the reveals, which can then be checked one by one.',
      ),
    },
  ];
}
