/** How the certificate of a sealed draw begins: what was drawn by whom, what is published now, and what is kept. */

import { whoDrew } from '../certificate/opening.js';
import type { Block } from '../document.js';
import { grouped } from '../figures.js';
import type { SealedSubject } from './subject.js';

export function titleParts({ record, language }: SealedSubject): string[] {
  const { title } = record.manifest;
  return language === 'zh' ? [title, '抽取结果公告（密封）'] : [`${title} `, 'Draw Certificate (Sealed)'];
}

export function opening(subject: SealedSubject): Block[] {
  const { record, notice, say } = subject;
  const { entities, strata } = record.manifest;
  const pool = grouped(entities.size);
  const drawn = grouped(strata.reduce((sum, { sample }) => sum + sample, 0));
  const reserves = grouped(strata.reduce((sum, { reserve }) => sum + reserve, 0));
  return [
    { kind: 'title', parts: titleParts(subject) },
    ...(notice.documentNumber === undefined ? [] : [{ kind: 'number', text: notice.documentNumber } as const]),
    {
      kind: 'paragraph',
      text: say(
        `按照“双随机、一公开”监管要求，${whoDrew(subject)}组织了本次随机抽取，从${pool}户检查对象中抽取${drawn}户，另排定替补${reserves}户，并随机选派执法检查人员。抽取依据《抽取协议》第1版（double-random/v1）进行，名录、数量和规则均在随机种子产生之前封存。`,
        `${whoDrew(subject)} held this random draw under the rule of double random inspection: ${drawn} of ${pool} entities were drawn, with ${reserves} in reserve, and inspectors were assigned to them at random. The draw follows the draw protocol, version 1 (double-random/v1): pools, sizes and rules were sealed before the seed could be known.`,
      ),
    },
    {
      kind: 'paragraph',
      text: say(
        '为防止检查前走漏消息，本次抽取的结果在现场检查结束前密封。现将抽取清单、各部门承诺和抽取结果的密封值公告如下：密封值已将结果固定，公开之后任何人都可以核验结果未经改动。',
        'So that no one is warned before an inspection, the result stays sealed until the inspections are done. Published now are the manifest, the commitments of the departments and the sealed hashes of the result. These hashes fix the result: once it is disclosed, anyone can verify that it was not changed.',
      ),
    },
  ];
}
