/** The published item list: what may be inspected at all. */

import { done, type Language } from '@double-random/core';
import type { ItemRecord } from '@double-random/directories';
import { z } from 'zod';
import { EXPORT_COLUMNS } from '../../directories/export-columns.js';
import { folded } from '../../directories/folded.js';
import { CSV_TYPE, csvFile } from '../../http/csv-file.js';
import { cursorOf, pageOf, pageQuery, readCursor } from '../../http/page.js';
import { everybody, type Route, route } from '../../http/route.js';
import { refused } from '../../problems/problems.js';
import { itemsInForce } from '../../store/directories/items-in-force.js';
import type { Connection } from '../../store/store.js';
import { itemView } from './record-views.js';

const CACHE = 'public, max-age=60';

const itemsQuery = z.object({
  department: z.string().max(64).optional(),
  category: z.string().max(128).optional(),
  key: z.enum(['key', 'general']).optional().describe('重点 or 一般检查事项'),
  text: z.string().max(128).optional().describe('A part of the code, name, category or content'),
});

type ItemsQuery = z.output<typeof itemsQuery>;

/** Item lists have some hundreds of items: all of them at once cost less than a query for each filter. */
async function publicItems(db: Connection, { department, category, key, text = '' }: ItemsQuery): Promise<ItemRecord[]> {
  const part = folded(text);
  const items = await itemsInForce(db, department ?? null);
  return items.filter(
    (item) =>
      (category === undefined || item.category === category) &&
      (key === undefined || item.key === (key === 'key')) &&
      (part === '' || [item.code, item.name, item.category, item.content].some((words) => folded(words).includes(part))),
  );
}

const isAfter = ({ department, code }: ItemRecord, [lastDepartment, lastCode]: readonly [string, string]): boolean => {
  const order = Buffer.compare(Buffer.from(department), Buffer.from(lastDepartment));
  return order > 0 || (order === 0 && Buffer.compare(Buffer.from(code), Buffer.from(lastCode)) > 0);
};

const list = route({
  method: 'GET',
  path: '/api/v1/public/items',
  tag: 'public',
  who: everybody,
  summary: { zh: '公布的随机抽查事项清单', en: 'The published item list' },
  query: pageQuery.extend(itemsQuery.shape),
  answer: { status: 200, kind: 'json', schema: pageOf(itemView) },
  codes: ['bad-cursor'],
  handle: async ({ query: { limit, after, ...wanted } }, { store: { db } }) => {
    const mark = after === undefined ? null : readCursor(after, z.tuple([z.string(), z.string()]));
    if (after !== undefined && mark === null) return refused('bad-cursor');
    const all = await publicItems(db, wanted);
    const left = mark === null ? all : all.filter((item) => isAfter(item, mark));
    const page = left.slice(0, limit);
    const last = page.at(-1);
    const next = left.length > limit && last !== undefined ? cursorOf([last.department, last.code]) : null;
    return done({ body: { items: page, next }, cache: CACHE });
  },
});

const file = route({
  method: 'GET',
  path: '/api/v1/public/items.csv',
  tag: 'public',
  who: everybody,
  summary: { zh: '公布的随机抽查事项清单（CSV）', en: 'The published item list as CSV' },
  query: itemsQuery.extend({ lang: z.enum(['zh', 'en']).default('zh') }),
  answer: { status: 200, kind: 'file', types: [CSV_TYPE] },
  handle: async ({ query: { lang, ...wanted } }, { store: { db } }) => {
    const language: Language = lang;
    const columns = EXPORT_COLUMNS.items;
    const items = await publicItems(db, wanted);
    const made = csvFile(
      'items.csv',
      columns.map(({ header }) => header[language]),
      items.map((item) => columns.map(({ cell }) => cell(item, language))),
    );
    return done({ ...made, cache: CACHE });
  },
});

export const publicItemRoutes: readonly Route[] = [list, file];
