/** 抽取结果公告, the draw certificate: from the record to a plain document. */

import type { Block, Document } from '../document.js';
import { ordinal } from '../figures.js';
import { day } from '../moment.js';
import { changes } from './changes.js';
import { departments } from './departments.js';
import { certificateTitle, opening } from './opening.js';
import { plan } from './plan.js';
import { pools } from './pools.js';
import { quotas } from './quotas.js';
import { reserves } from './reserves.js';
import { results } from './results.js';
import { seed } from './seed.js';
import { shortages } from './shortages.js';
import { initiatingFirst, nameOrCode, type OfManifest, type Subject } from './subject.js';
import { verification } from './verification.js';

type Section = (subject: Subject) => Block[];

const SECTIONS: readonly (readonly [zh: string, en: string, section: Section])[] = [
  ['基本情况', 'The draw', plan],
  ['参加部门', 'Departments', departments],
  ['抽取规则与数量', 'Rules and quotas', quotas],
  ['名录封存', 'Sealed pools', pools],
  ['随机种子的产生', 'How the seed came about', seed],
  ['抽取结果', 'Result', results],
  ['替补名单', 'Reserves', reserves],
  ['席位空缺', 'Shortages', shortages],
  ['抽取后的变更', 'Events after the draw', changes],
  ['核验方法', 'How to verify', verification],
];

/** Also of a draw that is not disclosed yet. */
export function issuers(subject: OfManifest): Block {
  const { say, notice, language, record } = subject;
  return {
    kind: 'signatures',
    issuers: initiatingFirst(record.manifest.departments).map(({ id }) => nameOrCode(subject, 'departments', id)),
    seal: say('（盖章）', '(seal)'),
    date: notice.issueDate === undefined ? say('　　　　年　　月　　日', 'Date: ____________________') : day(notice.issueDate, language),
  };
}

export function certificateDocument(subject: Subject): Document {
  const { record, notice, language, say } = subject;
  const sections = SECTIONS.flatMap(([zh, en, section], index): Block[] => [
    { kind: 'heading', level: 1, text: `${ordinal(index + 1, 1, language)}${say(zh, en)}` },
    ...section(subject),
  ]);
  return {
    language,
    title: certificateTitle(subject),
    reference: record.manifest.drawId,
    created: notice.issueDate === undefined ? record.manifest.revealBy : `${notice.issueDate}T00:00:00Z`,
    blocks: [...opening(subject), ...sections, issuers(subject)],
  };
}
