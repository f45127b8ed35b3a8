/** How anyone computes the hashes of an extract again, and what cannot be computed from it. */

import type { AuditExtractRecord } from '../../records/audit-extract.js';
import type { Block } from '../document.js';
import { grouped } from '../figures.js';
import type { Writing } from '../writing.js';

function withoutAddress({ entries }: AuditExtractRecord, { say }: Writing): string[] {
  const count = entries.filter(({ address }) => address === null).length;
  if (count === 0) return [];
  return [
    say(
      `本摘录有${grouped(count)}条不显示网络地址（address 为 null），其哈希不能由本摘录重新算出，只能由查阅全部日志的审计员复算。`,
      `In this extract ${grouped(count)} ${count === 1 ? 'entry is' : 'entries are'} shown without network address (address is null): their hashes cannot be computed from it, but only by an auditor, who reads the whole log.`,
    ),
  ];
}

export function recheck(record: AuditExtractRecord, writing: Writing): Block[] {
  const { say } = writing;
  return [
    {
      kind: 'paragraph',
      text: say('哈希链可以不用本系统的程序，自行复算：', 'The chain can be computed again without any program of this service:'),
    },
    {
      kind: 'points',
      points: [
        say(
          '取本文件内嵌的 record.json，其 record.entries 的每一项即一条记录。',
          'Take record.json, which this file carries: each member of its record.entries is an entry.',
        ),
        say(
          '每条只留 sequence、at、actor、department、address、requestId、event、subject、details、previous 十项（department 为空时写作 null），即去掉 hash 和 name（事件的名称）。',
          'Of each keep these ten members: sequence, at, actor, department, address, requestId, event, subject, details, previous (department also where it is null); that is all but hash and name (what the event is called).',
        ),
        say(
          '按 RFC 8785 写成规范 JSON，取其 UTF-8 字节的 SHA-256，以小写十六进制写出，应等于该条的 hash。',
          'Write it as canonical JSON by RFC 8785 and take the SHA-256 of its UTF-8 bytes in lower-case hexadecimal: it must be the hash of the entry.',
        ),
        say(
          '首尾相接的记录，后一条的 previous 应等于前一条的 hash；日志首条的 previous 为64个0。其间另有记录的，须取得这些记录才能逐条连接。',
          'Where entries follow directly on one another, previous of the later must be hash of the earlier; previous of the first entry of the log is 64 zeros. Across a gap the entries between are needed.',
        ),
        say(
          '末条的哈希确定其前的整个日志。留存本文件或末条的序号和哈希，日后即可查明日志是否被改写或截短。',
          'The hash of the last entry fixes the whole log up to it. Whoever keeps this paper, or the number and hash of its last entry, can tell later whether the log was rewritten or cut.',
        ),
        ...withoutAddress(record, writing),
      ],
    },
  ];
}
