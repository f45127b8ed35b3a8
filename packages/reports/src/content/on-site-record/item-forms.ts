/** What is recorded of each item: boxes to tick and room to write, or what stands. */

import type { OnSiteRecord } from '../../records/on-site-record.js';
import type { Block, Form, FormCell } from '../document.js';
import { grouped, inGroups } from '../figures.js';
import { day, dayAndTime } from '../moment.js';
import { label, room, value } from '../visit/cells.js';
import { BETWEEN, ticks } from '../visit/ticks.js';
import type { Writing } from '../writing.js';
import type { Part } from './opening.js';

type Item = Part['items'][number];
type Standing = NonNullable<Item['record']>;
type Choices = OnSiteRecord['results'];

/** For what was found; the end of the sheet has room for more. */
const FINDING_LINES = 2;

/** So much of a file's hash is enough to tell it from every other one of a visit. */
const HASH_SHOWN = 16;

const KILOBYTE = 1024;

/** A code that the table lacks is shown as it is. */
function choose(choices: Choices, code: string | undefined, writing: Writing): string {
  const known = choices.map(({ code: one, name }) => ({ text: writing.named(name), chosen: one === code }));
  const isUnknown = code !== undefined && !choices.some((choice) => choice.code === code);
  return ticks(isUnknown ? [...known, { text: code, chosen: true }] : known, writing);
}

function about({ content, basis, method }: Item, { say }: Writing): string {
  const under = [
    basis === '' ? '' : say(`依据：${basis}`, `Basis: ${basis}`),
    method === '' ? '' : say(`方式：${method}`, `Method: ${method}`),
  ];
  return [content, under.filter((text) => text !== '').join(say('　', '; '))].filter((text) => text !== '').join('\n');
}

function correction(record: Standing | null, { say, language }: Writing): string {
  if (record === null) return say('改正期限：　　　　年　　月　　日前', 'Correct by: ____________________');
  if (record.correctBy === null) return '';
  return say(`改正期限：${day(record.correctBy, language)}前`, `Correct by: ${day(record.correctBy, language)}`);
}

function fileLine({ name, size, sha256 }: Standing['attachments'][number], { say }: Writing): string {
  const weight = size === null ? say('文件未到', 'not received yet') : `${grouped(Math.ceil(size / KILOBYTE))} KB`;
  return say(
    `${name}（${weight}，SHA-256 ${inGroups(sha256.slice(0, HASH_SHOWN))} …）`,
    `${name} (${weight}, SHA-256 ${inGroups(sha256.slice(0, HASH_SHOWN))} …)`,
  );
}

function whoAndWhen({ inspector, recordedAt }: Standing, { say, language }: Writing): string {
  const when = dayAndTime(recordedAt, language);
  return say(`${inspector}，${when}（北京时间）`, `${inspector}, ${when} Beijing time`);
}

function recordRows(record: Standing, writing: Writing): FormCell[][] {
  const { say } = writing;
  const files = record.attachments.map((one) => fileLine(one, writing));
  return [
    ...(files.length === 0 ? [] : [[label(say('附件', 'Files')), value(files.join('\n'))]]),
    [label(say('记录', 'Recorded')), value(whoAndWhen(record, writing))],
  ];
}

const conflictRow = ({ say }: Writing): FormCell[] => [
  label(say('※记录冲突', '※ Conflict')),
  value(
    say(
      '不同设备提交的记录不一致，尚未认定；认定以前本事项没有检查结果。',
      'Two devices recorded different things, and nobody has settled it: this item has no result until then.',
    ),
  ),
];

function itemForm(item: Item, { results, dispositions }: OnSiteRecord, writing: Writing): Form {
  const { say } = writing;
  const { code, name, key, record, conflict } = item;
  const title = `${code} ${name}${key ? say('（重点）', ' (key item)') : ''}`;
  const finding = record === null ? room(FINDING_LINES) : value(record.finding === '' ? say('（未填写）', '(none)') : record.finding);
  const measures = [choose(dispositions, record?.disposition, writing), correction(record, writing)].filter((line) => line !== '');
  return {
    kind: 'form',
    summary: title,
    together: true,
    columns: [14, 86],
    rows: [
      [{ ...label(title, 2), align: 'left' }],
      [label(say('检查要点', 'Check')), value(about(item, writing))],
      ...(conflict ? [conflictRow(writing)] : []),
      [label(say('检查结果', 'Result')), value(choose(results, record?.result, writing))],
      [label(say('检查情况', 'Findings')), finding],
      [label(say('后续处置', 'Follow-up')), value(measures.join(BETWEEN))],
      ...(record === null ? [] : recordRows(record, writing)),
    ],
  };
}

/** Only which items they are, where the reader may not see what was recorded. */
const withheldItems = ({ items }: Part, { say }: Writing): Form => ({
  kind: 'form',
  summary: say('检查事项', 'Items'),
  columns: [14, 86],
  rows: [
    [label(say('检查事项', 'Items')), value(items.map(({ code, name }) => `${code} ${name}`).join('\n'))],
    [label(say('检查记录', 'Record')), value(say('由该部门保存，不在本表列出。', 'Kept by the department, and not shown here.'))],
  ],
});

export const itemForms = (part: Part, record: OnSiteRecord, writing: Writing): Block[] =>
  part.withheld ? [withheldItems(part, writing)] : part.items.map((item) => itemForm(item, record, writing));
