/** The sealed pools: size and Merkle root of each, and who was left out and why. */

import type { PoolSeal } from '@double-random/core';
import type { Block } from '../document.js';
import { grouped, inTwoLines } from '../figures.js';
import { nameAndCode, nameOrCode, type OfManifest, type Subject } from './subject.js';

/** Also of a draw whose pools are not published yet. */
export function poolSeals(subject: OfManifest): Block {
  const { say } = subject;
  const { manifest } = subject.record;
  const row = (name: string, { size, root }: PoolSeal) => [name, grouped(size), inTwoLines(root)];
  return {
    kind: 'table',
    summary: say('各名录的条数与默克尔根', 'Size and Merkle root of each pool'),
    columns: [
      { header: say('名录', 'Pool'), width: 1, align: 'left' },
      { header: say('条数', 'Lines'), width: 'content', align: 'right' },
      { header: say('默克尔根（SHA-256）', 'Merkle root (SHA-256)'), width: 'content', align: 'left', style: 'code' },
    ],
    rows: [
      row(say('检查对象名录', 'Entities'), manifest.entities),
      row(say('排除名单', 'Exclusions'), manifest.exclusions),
      row(say('回避名单', 'Recusals'), manifest.recusals),
      ...manifest.departments.map(({ id, inspectors }) => {
        const name = nameOrCode(subject, 'departments', id);
        return row(say(`${name}执法检查人员名录`, `Inspectors of ${name}`), inspectors);
      }),
    ],
  };
}

function exclusions(subject: Subject): Block[] {
  const { say } = subject;
  const counts = [...subject.record.exclusions].sort(([a], [b]) => (a < b ? -1 : 1));
  if (counts.length === 0) {
    return [
      { kind: 'paragraph', text: say('符合计划范围的检查对象全部列入名录，没有排除。', 'No entity that the plan matches was left out.') },
    ];
  }
  return [
    {
      kind: 'paragraph',
      text: say(
        '符合计划范围但未列入名录的检查对象，按原因统计如下。',
        'Entities that the plan matches but that were left out, by reason:',
      ),
    },
    {
      kind: 'table',
      summary: say('排除对象按原因统计', 'Exclusions by reason'),
      columns: [
        { header: say('排除原因', 'Reason'), width: 1, align: 'left' },
        { header: say('户数', 'Entities'), width: 'content', align: 'right' },
      ],
      rows: counts.map(([code, count]) => [nameAndCode(subject, 'reasons', code), grouped(count)]),
    },
  ];
}

export const pools = (subject: Subject): Block[] => [poolSeals(subject), ...exclusions(subject)];
