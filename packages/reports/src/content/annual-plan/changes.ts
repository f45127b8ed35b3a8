/** What an edition changed in the one before, marked by words: added, changed part by part, removed. */

import type { AnnualPlanRecord, PlannedTaskRecord } from '../../records/annual-plan.js';
import type { Block } from '../document.js';
import { grouped } from '../figures.js';
import type { Writing } from '../writing.js';
import { partsOf, type TaskPart } from './task-parts.js';

/** 【新增】 or 【调整】 before what it marks; nothing where the task stands as before. */
export function changeMark(change: AnnualPlanRecord['tasks'][number]['change'], { say }: Writing): string {
  if (change === null) return '';
  return change === 'added' ? say('【新增】', '[Added] ') : say('【调整】', '[Changed] ');
}

/** The lines that the other text lacks: of a long list only what differs. */
const linesMissingIn = (other: string, text: string): string =>
  text
    .split('\n')
    .filter((line) => !other.split('\n').includes(line))
    .join('\n');

function differences(before: PlannedTaskRecord, after: PlannedTaskRecord, writing: Writing): string[][] {
  const none = writing.say('（无）', '(none)');
  const [earlier, later] = [partsOf(before, writing), partsOf(after, writing)];
  const textOf = (parts: readonly TaskPart[], key: string) => parts.find((part) => part.key === key)?.text ?? '';
  const left = earlier.filter(({ key }) => later.every((part) => part.key !== key));
  return [...later, ...left].flatMap(({ key, label }) => {
    const [was, is] = [textOf(earlier, key), textOf(later, key)];
    if (was === is) return [];
    return [[label, linesMissingIn(is, was) || none, linesMissingIn(was, is) || none]];
  });
}

function changedTask(task: AnnualPlanRecord['tasks'][number], number: number, writing: Writing): string[][] {
  if (task.change === null) return [];
  const place = writing.say(`第${number}项`, `Task ${number}`);
  const words = writing.say('新增', 'Added');
  if (task.change === 'added' || task.before === null) return [[words, `${place}\n${task.title}`, '', '', '']];
  return differences(task.before, task, writing).map((cells, index) => [
    writing.say('调整', 'Changed'),
    index === 0 ? `${place}\n${task.title}` : place,
    ...cells,
  ]);
}

function counts({ tasks, removed }: AnnualPlanRecord, { say }: Writing): string {
  const of = (change: 'added' | 'changed') => grouped(tasks.filter((task) => task.change === change).length);
  return say(
    `新增${of('added')}项，调整${of('changed')}项，取消${grouped(removed.length)}项`,
    `${of('added')} added, ${of('changed')} changed, ${grouped(removed.length)} removed`,
  );
}

/** Nothing for an edition that amends none. */
export function changes(record: AnnualPlanRecord, writing: Writing): Block[] {
  const { say } = writing;
  if (record.amendment === null) return [];
  const rows = [
    ...record.tasks.flatMap((task, index) => changedTask(task, index + 1, writing)),
    ...record.removed.map((task) => [say('取消', 'Removed'), task.title, '', '', '']),
  ];
  const table: Block = {
    kind: 'table',
    summary: say('本次修订的内容', 'What this edition changes'),
    columns: [
      { header: say('变更', 'Change'), width: 'content', align: 'center' },
      { header: say('抽查任务', 'Task'), width: 26, align: 'left' },
      { header: say('变更部分', 'Part'), width: 18, align: 'left' },
      { header: say('修订前', 'Before'), width: 28, align: 'left' },
      { header: say('修订后', 'After'), width: 28, align: 'left' },
    ],
    rows,
  };
  return [
    {
      kind: 'fields',
      fields: [
        { label: say('修订原因', 'Reason'), value: record.amendment.reason },
        {
          label: say('修订内容', 'Changes'),
          value: say(`与第${record.amendment.of}版相比：`, `Against edition ${record.amendment.of}: `) + counts(record, writing),
        },
      ],
    },
    ...(rows.length === 0 ? [] : [table]),
  ];
}
