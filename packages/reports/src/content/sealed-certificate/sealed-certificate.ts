/** 抽取结果公告 of a sealed draw before its disclosure: from what is public to a plain document. */

import { issuers } from '../certificate/certificate.js';
import { departments } from '../certificate/departments.js';
import { plan } from '../certificate/plan.js';
import { poolSeals } from '../certificate/pools.js';
import { quotas } from '../certificate/quotas.js';
import { chapters } from '../chapters.js';
import type { Block, Document } from '../document.js';
import { writingIn } from '../writing.js';
import { disclosure, sealedResult, verification } from './disclosure.js';
import { opening, titleParts } from './opening.js';
import { seed } from './seed.js';
import type { SealedSubject } from './subject.js';

function pools(subject: SealedSubject): Block[] {
  const text = subject.say(
    '各名录在抽取之前已经封存，内容在公开时公布；默克尔根已将其固定。',
    'The pools were sealed before the draw, and are published at the disclosure; their Merkle roots fix them.',
  );
  return [{ kind: 'paragraph', text }, poolSeals(subject)];
}

export function sealedCertificateDocument(subject: SealedSubject): Document {
  const { record, notice, language, say } = subject;
  const { manifest } = record;
  return {
    language,
    title: titleParts(subject).join(''),
    reference: manifest.drawId,
    created: notice.issueDate === undefined ? manifest.revealBy : `${notice.issueDate}T00:00:00Z`,
    blocks: [
      ...opening(subject),
      ...chapters(
        [
          [say('基本情况', 'The draw'), plan(subject)],
          [say('参加部门', 'Departments'), departments(subject)],
          [say('抽取规则与数量', 'Rules and quotas'), quotas(subject)],
          [say('名录封存', 'Sealed pools'), pools(subject)],
          [say('随机种子的产生', 'How the seed came about'), seed(subject)],
          [say('密封的抽取结果', 'The sealed result'), sealedResult(subject)],
          [say('公开安排', 'Disclosure'), disclosure(subject)],
          [say('核验方法', 'How to verify'), verification(subject)],
        ],
        writingIn(language),
      ),
      issuers(subject),
    ],
  };
}
