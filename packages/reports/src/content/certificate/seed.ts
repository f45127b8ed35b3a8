/** Where the seed comes from: manifest hash, commitments, reveals, entropy, seed. */

import { fromHex, seedHash } from '@double-random/core';
import type { Block, Field } from '../document.js';
import { grouped, inFives, inGroups, inTwoLines } from '../figures.js';
import { roundMoment } from '../moment.js';
import { seedRule } from './seed-rule.js';
import { listed, nameOrCode, type Subject } from './subject.js';

function commitments(subject: Subject): Block {
  const { say, record } = subject;
  const secrets = new Map(record.reveals.reveals);
  const secret = (department: string): string => {
    const revealed = secrets.get(department);
    if (revealed !== undefined) return inTwoLines(revealed);
    return record.reveals.absent.includes(department) ? say('已承诺，逾期未揭示', 'committed, not revealed in time') : '—';
  };
  return {
    kind: 'table',
    summary: say('各部门的承诺与揭示', 'Commitments and reveals of the departments'),
    columns: [
      { header: say('部门', 'Department'), width: 1, align: 'left' },
      { header: say('承诺值', 'Commitment'), width: 'content', align: 'left', style: 'code' },
      { header: say('揭示值', 'Reveal'), width: 'content', align: 'left', style: 'code' },
    ],
    rows: record.commitments.map(([department, commitment]) => [
      nameOrCode(subject, 'departments', department),
      commitment === null ? say('未承诺', 'none') : inTwoLines(commitment),
      secret(department),
    ]),
  };
}

function absent(subject: Subject): Block[] {
  const { absent: departments } = subject.record.reveals;
  if (departments.length === 0) return [];
  const names = listed(
    subject,
    departments.map((id) => nameOrCode(subject, 'departments', id)),
  );
  return [
    {
      kind: 'paragraph',
      text: subject.say(
        `${names}已作承诺而未在截止时间前揭示，其数值不计入种子；缺席名单在外部随机值产生之前已经关闭并公布。`,
        `${names} committed and did not reveal in time; their values are not part of the seed. This list was closed and published before the entropy existed.`,
      ),
    },
  ];
}

function entropy(subject: Subject): Field[] {
  const { say, record } = subject;
  const { entropy: source } = record.manifest;
  const label = say('外部随机源', 'Entropy');
  if (source.kind === 'none') {
    return [{ label, value: say('无；种子仅由各部门揭示的数值产生', 'none; the seed comes from the reveals alone') }];
  }
  if (source.kind === 'witnessed') {
    const text = 'text' in record.entropy ? String(record.entropy.text) : '';
    return [
      { label, value: say(`现场见证：${source.description}`, `witnessed: ${source.description}`) },
      { label: say('现场产生的数字', 'Digits drawn'), value: inFives(text), style: 'code' },
    ];
  }
  const { signature = '', randomness = '' } = 'signature' in record.entropy ? record.entropy : {};
  const round = grouped(source.round);
  const time = roundMoment(source.round, subject.language);
  const made = time === '' ? '' : say(`，${time}`, `, ${time}`);
  return [
    { label, value: say(`drand 公共随机信标第${round}轮${made}`, `drand public randomness beacon, round ${round}${made}`) },
    { label: say('信标链', 'Chain'), value: inGroups(source.chain), style: 'code' },
    { label: say('信标签名', 'Signature'), value: inGroups(String(signature)), style: 'code' },
    { label: say('信标随机值', 'Randomness'), value: inGroups(String(randomness)), style: 'code' },
  ];
}

/** What a sealed draw published of its seed before the disclosure, to compare. */
function sealedSeed({ say, record }: Subject): Field[] {
  if (record.manifest.disclosure === 'open') return [];
  const value = inGroups(seedHash(fromHex(record.result.seed)));
  return [{ label: say('种子密封值', 'Sealed seed'), value, style: 'code' }];
}

export function seed(subject: Subject): Block[] {
  const { say, record } = subject;
  return [
    ...seedRule(say, record.manifestHash),
    commitments(subject),
    ...absent(subject),
    {
      kind: 'fields',
      fields: [
        ...entropy(subject),
        { label: say('随机种子', 'Seed'), value: inGroups(record.result.seed), style: 'code' },
        { label: say('结果哈希', 'Result hash'), value: inGroups(record.resultHash), style: 'code' },
        ...sealedSeed(subject),
      ],
    },
  ];
}
