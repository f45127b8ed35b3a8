/** Rules and quotas: from how many, by which rule, how many. */

import type { Block } from '../document.js';
import { grouped } from '../figures.js';
import { ruleInWords } from '../rule-words.js';
import { nameAndCode, type OfManifest } from './subject.js';

export function quotas(subject: OfManifest): Block[] {
  const { say, language, record } = subject;
  const { strata } = record.manifest;
  const total = (member: 'population' | 'sample' | 'reserve') => grouped(strata.reduce((sum, stratum) => sum + stratum[member], 0));
  const rows = strata.map((stratum) => [
    nameAndCode(subject, 'strata', stratum.id),
    ruleInWords(stratum, language),
    grouped(stratum.population),
    grouped(stratum.sample),
    grouped(stratum.reserve),
  ]);
  return [
    {
      kind: 'table',
      summary: say('各层的规则与数量', 'Rules and quotas of the strata'),
      columns: [
        { header: say('层', 'Stratum'), width: 'content', align: 'left' },
        { header: say('抽取规则', 'Rule'), width: 1, align: 'left' },
        { header: say('总数', 'Population'), width: 'content', align: 'right' },
        { header: say('抽取数', 'Sample'), width: 'content', align: 'right' },
        { header: say('替补数', 'Reserve'), width: 'content', align: 'right' },
      ],
      rows: [...rows, [say('合计', 'Total'), '', total('population'), total('sample'), total('reserve')]],
    },
  ];
}
