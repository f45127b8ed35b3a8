/** Published results as open data. Of what was withdrawn only the tombstone is left. */

import { METHOD_WORDS } from '../../plans/planned-task.js';
import { outcomeCounts } from '../../publications/outcome-counts.js';
import type { PublishedItem, PublishedResult } from '../../publications/published-result.js';
import { OBJECTION_STATE_WORDS, PUBLICATION_STATE_WORDS } from '../../publications/states.js';
import { RESULT_CODE_TABLES, resultCodeOf } from '../../results/code-table.js';
import { DISPOSITION_WORDS } from '../../results/dispositions.js';
import { type ObjectionCount, objectionCounts, resultPages } from '../../store/open-data/results.js';
import type { PublicEdition } from '../../store/publications/public-editions.js';
import type { Connection } from '../../store/store.js';
import { atOnce, type DataFile, dataFile } from '../data-file.js';
import { OUTCOME_WORDS } from '../words.js';

const RESULT_YEAR = {
  zh: '首次公示所在年度（中国时间）；更正归入首版的年度',
  en: 'The year in China in which the first edition was published; a correction stays in it',
};
const SOURCE = 'GET /api/v1/public/results/:result';

/** The codes of all tables; one that stands in several means the same in all. */
const RESULT_WORDS = Object.fromEntries(RESULT_CODE_TABLES.flatMap(({ codes }) => codes.map(({ code, zh, en }) => [code, { zh, en }])));

const TABLE_WORDS = Object.fromEntries(RESULT_CODE_TABLES.map(({ id, zh, en }) => [id, { zh, en }]));

const ITEMS = { zh: '项', en: 'items' };

/** The content, as long as it is public. */
const contentOf = ({ publication, withdrawn }: PublicEdition): PublishedResult | null => (withdrawn === null ? publication.content : null);

const itemsOf = (edition: PublicEdition): readonly PublishedItem[] => contentOf(edition)?.parts.flatMap(({ items }) => items) ?? [];

const counted = (edition: PublicEdition) => (contentOf(edition) === null ? null : outcomeCounts(itemsOf(edition)));

const results = dataFile<PublicEdition>({
  name: 'results',
  zh: '公示的检查结果（含各版；已撤回的仅留说明）',
  en: 'Published results with all editions; of withdrawn ones only the tombstone',
  year: RESULT_YEAR,
  source: SOURCE,
  key: ['result'],
  rows: (db, year) => resultPages(db, year),
  columns: [
    { name: 'result', type: 'text', zh: '结果编号', en: 'Id of the result', value: ({ publication }) => publication.id },
    {
      name: 'visit',
      type: 'text',
      zh: '检查编号（已撤回的不写）',
      en: 'Id of the visit; not told of what was withdrawn',
      of: 'visits.visit',
      value: ({ publication, withdrawn }) => (withdrawn === null ? publication.visit : null),
    },
    { name: 'task', type: 'text', zh: '任务编号', en: 'Id of the task', of: 'tasks.task', value: ({ publication }) => publication.task },
    { name: 'draw', type: 'text', zh: '抽取编号', en: 'Id of the draw', of: 'draws.draw', value: ({ publication }) => publication.draw },
    { name: 'edition', type: 'integer', zh: '第几版', en: 'Edition, from 1', value: ({ publication }) => publication.edition },
    { name: 'state', type: 'code', zh: '状态', en: 'State', codes: PUBLICATION_STATE_WORDS, value: ({ publication }) => publication.state },
    {
      name: 'entity',
      type: 'text',
      zh: '检查对象在抽取中的代码',
      en: 'Code of the entity in the draw',
      value: (edition) => contentOf(edition)?.entity.id ?? null,
    },
    {
      name: 'uscc',
      type: 'text',
      zh: '统一社会信用代码',
      en: 'Unified social credit code',
      value: (edition) => contentOf(edition)?.entity.uscc ?? null,
    },
    {
      name: 'name',
      type: 'text',
      zh: '名称（自然人按任务规则隐去）',
      en: "Name; a natural person's is masked as the task says",
      value: (edition) => contentOf(edition)?.entity.name ?? null,
    },
    {
      name: 'region',
      type: 'text',
      zh: '区划代码（GB/T 2260）',
      en: 'GB/T 2260 code',
      value: (edition) => contentOf(edition)?.entity.region ?? null,
    },
    {
      name: 'endedOn',
      type: 'date',
      zh: '检查结束日',
      en: 'The day on which the last check ended',
      value: ({ publication }) => publication.endedOn,
    },
    {
      name: 'publishedAt',
      type: 'time',
      zh: '公示时间',
      en: 'When this edition was published',
      value: ({ publication }) => publication.publishedAt,
    },
    {
      name: 'dueOn',
      type: 'date',
      zh: '公示期限',
      en: 'The last day for publication in time',
      value: ({ publication }) => publication.dueOn,
    },
    {
      name: 'lateDays',
      type: 'integer',
      unit: { zh: '工作日', en: 'working days' },
      zh: '首版逾期',
      en: 'How late the first edition was; 0: in time',
      value: ({ publication }) => publication.lateDays,
    },
    {
      name: 'items',
      type: 'integer',
      unit: ITEMS,
      zh: '事项数',
      en: 'Items',
      value: (edition) => (contentOf(edition) === null ? null : itemsOf(edition).length),
    },
    {
      name: 'problems',
      type: 'integer',
      unit: ITEMS,
      zh: '发现问题的事项数',
      en: 'Items with a problem',
      value: (edition) => counted(edition)?.problem ?? null,
    },
    {
      name: 'contentHash',
      type: 'text',
      zh: '内容的规范 JSON 的 SHA-256',
      en: 'SHA-256 of the canonical JSON of the content, hex',
      value: (edition) => (contentOf(edition) === null ? null : edition.publication.contentHash),
    },
    {
      name: 'objectionsUntil',
      type: 'date',
      zh: '异议截止日',
      en: 'The last day on which an objection is taken',
      value: ({ publication }) => publication.objectionsUntil,
    },
    {
      name: 'supersedes',
      type: 'text',
      zh: '取代的版本',
      en: 'The edition before',
      of: 'results.result',
      value: ({ publication }) => publication.supersedes,
    },
    {
      name: 'supersededBy',
      type: 'text',
      zh: '取代它的版本',
      en: 'The edition that took its place',
      of: 'results.result',
      value: ({ supersededBy }) => supersededBy,
    },
    {
      name: 'withdrawnAt',
      type: 'time',
      zh: '撤回时间（本版或其后版本）',
      en: 'When it, or a later edition, was withdrawn',
      value: ({ withdrawn }) => withdrawn?.at ?? null,
    },
  ],
});

interface ItemLine {
  readonly result: string;
  readonly department: string;
  readonly item: PublishedItem;
}

async function* itemLines(db: Connection, year: number): AsyncGenerator<readonly ItemLine[]> {
  for await (const page of resultPages(db, year)) {
    yield page.flatMap((edition) =>
      (contentOf(edition)?.parts ?? []).flatMap(({ department, items }) =>
        items.map((item) => ({ result: edition.publication.id, department, item })),
      ),
    );
  }
}

const resultItems = dataFile<ItemLine>({
  name: 'result-items',
  zh: '公示结果中的各事项',
  en: 'Items of published results',
  year: RESULT_YEAR,
  source: SOURCE,
  key: ['result', 'department', 'item'],
  rows: itemLines,
  columns: [
    { name: 'result', type: 'text', zh: '结果编号', en: 'Id of the result', of: 'results.result', value: ({ result }) => result },
    { name: 'department', type: 'text', zh: '部门', en: 'Department', of: 'departments.department', value: ({ department }) => department },
    { name: 'item', type: 'text', zh: '事项编码', en: 'Code of the item', value: ({ item }) => item.item },
    { name: 'name', type: 'text', zh: '事项名称', en: 'Name of the item', value: ({ item }) => item.name },
    { name: 'method', type: 'code', zh: '检查方式', en: 'Method', codes: METHOD_WORDS, value: ({ item }) => item.method },
    {
      name: 'codeTable',
      type: 'code',
      zh: '结果代码表',
      en: 'Table of result codes',
      codes: TABLE_WORDS,
      value: ({ item }) => item.result.table,
    },
    { name: 'resultCode', type: 'code', zh: '检查结果', en: 'Result', codes: RESULT_WORDS, value: ({ item }) => item.result.code },
    {
      name: 'outcome',
      type: 'code',
      zh: '结果归类（用于统计）',
      en: 'What the result counts as',
      codes: OUTCOME_WORDS,
      value: ({ item }) => resultCodeOf(item.result.table, item.result.code).outcome,
    },
    { name: 'finding', type: 'text', zh: '检查情况', en: 'Finding', value: ({ item }) => item.finding },
    {
      name: 'disposition',
      type: 'code',
      zh: '后续处置',
      en: 'Disposition',
      codes: DISPOSITION_WORDS,
      value: ({ item }) => item.disposition.code,
    },
    { name: 'correctBy', type: 'date', zh: '责令改正期限', en: 'Day by which it is to be corrected', value: ({ item }) => item.correctBy },
  ],
});

const corrections = dataFile<PublicEdition>({
  name: 'corrections',
  zh: '更正',
  en: 'Corrections',
  year: RESULT_YEAR,
  source: 'GET /api/v1/public/results/:result/editions',
  key: ['result'],
  rows: (db, year) => resultPages(db, year, 'corrections'),
  columns: [
    {
      name: 'result',
      type: 'text',
      zh: '更正后的版本',
      en: 'The edition that corrects',
      of: 'results.result',
      value: ({ publication }) => publication.id,
    },
    {
      name: 'supersedes',
      type: 'text',
      zh: '被取代的版本',
      en: 'The edition before',
      of: 'results.result',
      value: ({ publication }) => publication.supersedes,
    },
    { name: 'publishedAt', type: 'time', zh: '更正时间', en: 'When it was published', value: ({ publication }) => publication.publishedAt },
    {
      name: 'reason',
      type: 'text',
      zh: '更正理由（撤回后不再公开）',
      en: 'Why; not public once the result is withdrawn',
      value: (edition) => contentOf(edition)?.supersedes?.reason ?? null,
    },
  ],
});

const withdrawals = dataFile<PublicEdition>({
  name: 'withdrawals',
  zh: '撤回',
  en: 'Withdrawals',
  year: RESULT_YEAR,
  source: SOURCE,
  key: ['result'],
  rows: (db, year) => resultPages(db, year, 'withdrawn'),
  columns: [
    {
      name: 'result',
      type: 'text',
      zh: '撤回的版本',
      en: 'The edition that was withdrawn',
      of: 'results.result',
      value: ({ publication }) => publication.id,
    },
    { name: 'withdrawnAt', type: 'time', zh: '撤回时间', en: 'When', value: ({ withdrawn }) => withdrawn?.at ?? null },
    { name: 'reason', type: 'text', zh: '撤回理由', en: 'Why', value: ({ withdrawn }) => withdrawn?.reason ?? null },
  ],
});

const objections = dataFile<ObjectionCount>({
  name: 'objection-counts',
  zh: '异议的数量',
  en: 'How many objections came to what',
  year: RESULT_YEAR,
  source: SOURCE,
  key: ['result', 'state'],
  rows: (db, year) => atOnce(objectionCounts(db, year)),
  columns: [
    { name: 'result', type: 'text', zh: '结果编号', en: 'Id of the result', of: 'results.result', value: ({ result }) => result },
    { name: 'state', type: 'code', zh: '处理情况', en: 'What they came to', codes: OBJECTION_STATE_WORDS, value: ({ state }) => state },
    {
      name: 'objections',
      type: 'integer',
      unit: { zh: '件', en: 'objections' },
      zh: '数量',
      en: 'How many',
      value: ({ objections: count }) => count,
    },
  ],
});

export const RESULT_FILES: readonly DataFile[] = [results, resultItems, corrections, withdrawals, objections];
