/** Results for the national publicity system, as JSON and CSV. */

import { Readable } from 'node:stream';
import { done } from '@double-random/core';
import { z } from 'zod';
import { type PublicityRecord, publicityRecord, publicityRecords } from '../../exchange/publicity-record.js';
import { CSV_TYPE, type CsvCell, csvText } from '../../http/csv-file.js';
import { cursorOf, pageOf, pageQuery, readCursor } from '../../http/page.js';
import { type Route, route } from '../../http/route.js';
import { momentOf } from '../../outside/outside.js';
import { refused } from '../../problems/problems.js';
import { currentResults, keyOfResult, type ResultKey } from '../../store/exchange/current-results.js';
import type { Connection } from '../../store/store.js';
import { departmentId } from '../people/department-form.js';
import { exchangeReaders } from './exchange-readers.js';

const moment = z.iso.datetime({ offset: true }).transform((text) => momentOf(new Date(text)));

const filters = z.object({
  since: moment.optional().describe('Published or withdrawn from this moment on'),
  until: moment.optional().describe('Published or withdrawn before this moment'),
  department: departmentId.optional().describe('Records of this department only'),
});

type Filters = z.output<typeof filters>;

const key = z.tuple([z.string(), z.string()]);

const FILE_PAGE = 200;

/** All that the filters find, a few results at a time. */
async function* pages(db: Connection, given: Filters, signal: AbortSignal): AsyncGenerator<readonly PublicityRecord[]> {
  let after: ResultKey | null = null;
  for (;;) {
    signal.throwIfAborted();
    const results = await currentResults(db, { ...given, after, limit: FILE_PAGE });
    const last = results.at(-1);
    if (last !== undefined) yield await publicityRecords(db, results, given.department);
    if (last === undefined || results.length < FILE_PAGE) return;
    after = keyOfResult(last);
  }
}

const COLUMNS = [
  'raninsPlanId',
  'raninsPlaneName',
  'raninsTaskId',
  'raninsTaskName',
  'raninsTypeName',
  'insAuth',
  'insDate',
  'seqno',
  'raninsItemName',
  'raninsCheckResName',
  'uscc',
  'entName',
  'recordId',
  'edition',
  'changedAt',
  'withdrawnAt',
] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string | number | null>>;

/** One for each item; of a withdrawn record one without an item. */
function rowsOf({ details, doubleRandom: { recordId, edition, changedAt, withdrawn }, ...record }: PublicityRecord): Row[] {
  const more = { recordId, edition, changedAt, withdrawnAt: withdrawn?.at ?? null };
  const items = details.length === 0 ? [{ seqno: null, raninsItemName: null, raninsCheckResName: null }] : details;
  return items.map((item) => ({ ...record, ...item, ...more }));
}

async function* csv(given: AsyncIterable<readonly PublicityRecord[]>): AsyncGenerator<string> {
  yield csvText([COLUMNS], true);
  for await (const records of given) yield csvText(cellsOf(records.flatMap(rowsOf)), false);
}

const cellsOf = (rows: readonly Row[]): CsvCell[][] => rows.map((row) => COLUMNS.map((column) => row[column]));

export const publicityRecordRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/exchange/publicity-records',
    tag: 'exchange',
    who: exchangeReaders,
    summary: {
      zh: '公示记录（国家企业信用信息公示系统字段），每个结果每个部门一条；更正后以新版代替，撤回的注明',
      en: 'Publicity records by the field names of the national system, one for each result and department; corrections replace, withdrawals retract',
    },
    query: pageQuery.extend(filters.shape),
    answer: { status: 200, kind: 'json', schema: pageOf(publicityRecord) },
    codes: ['bad-cursor'],
    handle: async ({ query: { limit, after, ...given } }, { store: { db } }) => {
      const from = after === undefined ? null : readCursor(after, key);
      if (after !== undefined && from === null) return refused('bad-cursor');
      const found = await currentResults(db, { ...given, after: from, limit: limit + 1 });
      const results = found.slice(0, limit);
      const last = found.length > limit ? results.at(-1) : undefined;
      const items = await publicityRecords(db, results, given.department);
      return done({ body: { items: [...items], next: last === undefined ? null : cursorOf([...keyOfResult(last)]) } });
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/exchange/publicity-records.csv',
    tag: 'exchange',
    who: exchangeReaders,
    summary: {
      zh: '公示记录（CSV，每个事项一行，列名为国家系统字段名）',
      en: 'Publicity records as CSV: a row for each item, columns by the national names',
    },
    query: filters,
    answer: { status: 200, kind: 'file', types: [CSV_TYPE] },
    handle: async ({ query, signal }, { store: { db } }) =>
      done({ body: { type: CSV_TYPE, name: 'publicity-records.csv', content: Readable.from(csv(pages(db, query, signal))) } }),
  }),
];
