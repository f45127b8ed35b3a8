/** Which draw this is: plan, id, attempt, deadlines, disclosure. */

import type { Block, Field } from '../document.js';
import { inGroups } from '../figures.js';
import { moment } from '../moment.js';
import type { OfManifest } from './subject.js';

function attempt(subject: OfManifest): Field[] {
  const { say, record } = subject;
  const { attempt: number, previous } = record.manifest;
  const label = say('抽取次数', 'Attempt');
  if (previous === null) return [{ label, value: say(`第${number}次`, String(number)) }];
  return [
    { label, value: say(`第${number}次（前一次已作废）`, `${number} (the one before was voided)`) },
    { label: say('前次清单哈希', 'Voided manifest'), value: inGroups(previous), style: 'code' },
  ];
}

function disclosure(subject: OfManifest): Field {
  const { say, record } = subject;
  const value =
    record.manifest.disclosure === 'open'
      ? say('公开抽取：全部数据随结果一并公布', 'open: all data are published with the result')
      : say(
          '密封抽取：抽取时仅公布清单、承诺和密封值，现场检查结束后方可公布抽取结果及全部数据',
          'sealed: only the manifest, the commitments and the sealed hashes are published at the draw; the result and all data may be published only when the inspections are done',
        );
  return { label: say('公布方式', 'Disclosure'), value };
}

export function plan(subject: OfManifest): Block[] {
  const { say, record, language } = subject;
  const { manifest } = record;
  return [
    {
      kind: 'fields',
      fields: [
        { label: say('抽查计划', 'Plan'), value: manifest.title },
        { label: say('抽取编号', 'Draw id'), value: manifest.drawId },
        ...attempt(subject),
        { label: say('承诺截止', 'Commit by'), value: moment(manifest.commitBy, language) },
        { label: say('揭示截止', 'Reveal by'), value: moment(manifest.revealBy, language) },
        disclosure(subject),
      ],
    },
  ];
}
