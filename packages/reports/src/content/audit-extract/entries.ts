/** Every entry of the extract, in the order of the chain. */

import type { AuditExtractRecord } from '../../records/audit-extract.js';
import type { Block } from '../document.js';
import { grouped, inFourLines } from '../figures.js';
import { stamp } from '../moment.js';
import type { Writing } from '../writing.js';
import { actorLines, detailLines, eventLines } from './entry-words.js';
import { type Run, runLines } from './links.js';

export function entries(record: AuditExtractRecord, runs: readonly Run[], writing: Writing): Block[] {
  const { say } = writing;
  if (record.entries.length === 0) return [{ kind: 'paragraph', text: say('没有记录。', 'There are no entries.') }];
  return [
    {
      kind: 'table',
      summary: say('审计记录', 'Audit entries'),
      columns: [
        { header: say('序号', 'No.'), width: 'content', align: 'right' },
        { header: say('北京时间', 'Beijing time'), width: 'content', align: 'left' },
        { header: say('何人', 'Who'), width: 22, align: 'left' },
        { header: say('何事', 'What'), width: 35, align: 'left' },
        { header: say('详情', 'Details'), width: 43, align: 'left' },
        { header: say('前一条哈希', 'Hash before'), width: 'content', align: 'left', style: 'code' },
        { header: say('本条哈希', 'Hash'), width: 'content', align: 'left', style: 'code' },
      ],
      rows: record.entries.map((entry) => [
        grouped(entry.sequence),
        stamp(entry.at),
        actorLines(entry, record, writing),
        eventLines(entry, writing),
        detailLines(entry, record, writing),
        inFourLines(entry.previous),
        inFourLines(entry.hash),
      ]),
      groups: runLines(runs, writing),
    },
  ];
}
