/** How the certificate begins: title, document number, and the paragraph that says what was drawn by whom. */

import type { Block } from '../document.js';
import { grouped } from '../figures.js';
import { listed, nameOrCode, type OfManifest, type Subject } from './subject.js';

function titleParts(subject: Subject): string[] {
  const title = subject.record.manifest.title;
  return subject.language === 'zh' ? [title, '抽取结果公告'] : [`${title} `, 'Draw Certificate'];
}

export const certificateTitle = (subject: Subject): string => titleParts(subject).join('');

/** 某局会同某局、某局. */
export function whoDrew(subject: OfManifest): string {
  const { departments } = subject.record.manifest;
  const names = (role: 'initiating' | 'cooperating') =>
    departments.filter((department) => department.role === role).map(({ id }) => nameOrCode(subject, 'departments', id));
  const initiating = listed(subject, names('initiating'));
  const cooperating = names('cooperating');
  if (cooperating.length === 0) return initiating;
  const others = listed(subject, cooperating);
  return subject.say(`${initiating}会同${others}`, `${initiating}, together with ${others},`);
}

export function opening(subject: Subject): Block[] {
  const { record, notice, say } = subject;
  const drawn = grouped(record.result.selected.length);
  const pool = grouped(record.manifest.entities.size);
  const reserves = grouped(record.result.reserves.length);
  const blocks: Block[] = [{ kind: 'title', parts: titleParts(subject) }];
  if (notice.documentNumber !== undefined) blocks.push({ kind: 'number', text: notice.documentNumber });
  blocks.push({
    kind: 'paragraph',
    text: say(
      `按照“双随机、一公开”监管要求，${whoDrew(subject)}组织了本次随机抽取，从${pool}户检查对象中抽取${drawn}户，另排定替补${reserves}户，并随机选派执法检查人员。抽取依据《抽取协议》第1版（double-random/v1）进行，名录、数量和规则均在随机种子产生之前封存，任何人都可以重新计算并核验。现将结果公告如下。`,
      `${whoDrew(subject)} held this random draw under the rule of double random inspection: ${drawn} of ${pool} entities were drawn, with ${reserves} in reserve, and inspectors were assigned to them at random. The draw follows the draw protocol, version 1 (double-random/v1): pools, sizes and rules were sealed before the seed could be known, and anyone can compute and verify the result again.`,
    ),
  });
  return blocks;
}
