/** 审计摘录: who did what on a task and when, with the hashes of the chain that fixes it. */

import type { AuditExtractRecord } from '../../records/audit-extract.js';
import { chapters } from '../chapters.js';
import type { Block, Document } from '../document.js';
import { grouped, inGroups } from '../figures.js';
import { dayAndTime } from '../moment.js';
import { paperCheck } from '../paper-check.js';
import { withNumber } from '../visit/task.js';
import type { Writing } from '../writing.js';
import { entries } from './entries.js';
import { leftOut, type Run, runsOf } from './links.js';
import { recheck } from './recheck.js';

function reader({ reader: department }: AuditExtractRecord, { say, named }: Writing): string {
  if (department === null) return say('审计员：本任务的全部记录', 'auditor: all entries on this task');
  const name = named(department.name);
  return say(`${name}：该部门有权查阅的记录`, `${name}: the entries that this department may read`);
}

function general(record: AuditExtractRecord, runs: readonly Run[], writing: Writing): Block {
  const { say, language } = writing;
  const { task, head } = record;
  const count = grouped(record.entries.length);
  return {
    kind: 'fields',
    fields: [
      { label: say('抽查任务', 'Task'), value: withNumber(task.title, task.documentNumber, writing) },
      { label: say('抽取编号', 'Draw id'), value: task.drawId },
      { label: say('查阅范围', 'Reader'), value: reader(record, writing) },
      {
        label: say('记录条数', 'Entries'),
        value: say(
          `${count}条；首条至末条之前，另有${grouped(leftOut(runs))}条其他事项的记录，不在本摘录内`,
          `${count}; up to the last of them the log has ${grouped(leftOut(runs))} more, which are about other things or not for this reader`,
        ),
      },
      {
        label: say('摘录至', 'Up to'),
        value: say(
          `第${grouped(head.sequence)}条，北京时间${dayAndTime(head.at, language)}`,
          `entry ${grouped(head.sequence)}, ${dayAndTime(head.at, language)} Beijing time`,
        ),
      },
      { label: say('末条哈希', 'Its hash'), value: inGroups(head.hash), style: 'code' },
    ],
  };
}

export function auditExtract(record: AuditExtractRecord, writing: Writing): Document {
  const { say, language } = writing;
  const parts = language === 'zh' ? [record.task.title, '审计摘录'] : [`${record.task.title} – `, 'Audit Extract'];
  const runs = runsOf(record.entries);
  const written = chapters(
    [
      [say('摘录说明', 'The extract'), [general(record, runs, writing)]],
      [say('审计记录', 'Entries'), entries(record, runs, writing)],
      [
        say('文件和哈希链的核对', 'How to check this paper, and the chain'),
        [
          ...paperCheck(null, writing),
          ...recheck(record, writing),
          { kind: 'sign-here', labels: [say('摘录人', 'Extracted by'), say('复核人', 'Checked by'), say('日期', 'Date')] },
        ],
      ],
    ],
    writing,
  );
  return {
    language,
    title: parts.join(''),
    reference: record.task.drawId,
    created: record.head.at,
    orientation: 'landscape',
    blocks: [{ kind: 'title', parts }, ...written],
  };
}
