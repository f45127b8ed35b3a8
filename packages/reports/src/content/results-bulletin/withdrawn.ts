/** What is left of results that were withdrawn: when and why, and nothing about whom. */

import type { ResultsBulletinRecord } from '../../records/results-bulletin.js';
import type { Block } from '../document.js';
import { grouped } from '../figures.js';
import { dayOf } from '../moment.js';
import type { Writing } from '../writing.js';

export function withdrawn({ tombstones }: ResultsBulletinRecord, { say, language }: Writing): Block[] {
  if (tombstones.length === 0) return [];
  return [
    {
      kind: 'paragraph',
      text: say(
        '下列结果已撤回，不再有效。撤回之后，不再公布其检查对象和检查内容。',
        'These results have been withdrawn and hold no longer. Whom and what they were about is not published any more.',
      ),
    },
    {
      kind: 'table',
      summary: say('已撤回的结果', 'Results that were withdrawn'),
      columns: [
        { header: say('序号', 'No.'), width: 'content', align: 'right' },
        { header: say('公示编号', 'Publication'), width: 'content', align: 'left' },
        { header: say('版次', 'Edition'), width: 'content', align: 'right' },
        { header: say('公示日期', 'Published'), width: 'content', align: 'left' },
        { header: say('撤回日期', 'Withdrawn'), width: 'content', align: 'left' },
        { header: say('撤回原因', 'Reason'), width: 1, align: 'left' },
      ],
      rows: tombstones.map(({ id, edition, publishedAt, withdrawnAt, reason }, index) => [
        grouped(index + 1),
        id,
        grouped(edition),
        dayOf(publishedAt, language),
        dayOf(withdrawnAt, language),
        reason,
      ]),
    },
  ];
}
