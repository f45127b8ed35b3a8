/** Search among the entities. */

import { done } from '@double-random/core';
import { z } from 'zod';
import { seen } from '../../directories/visibility.js';
import { cursorOf, pageOf, pageQuery, readCursor } from '../../http/page.js';
import { type Route, route } from '../../http/route.js';
import { refused } from '../../problems/problems.js';
import { MOST_COUNTED, type SearchMark, searchEntities } from '../../store/directories/search-entities.js';
import { departmentParams, directoryReaders, readDirectory } from './reading.js';
import { ENTITY_STATES, entityView } from './record-views.js';

const value = z.string().min(1).max(128).optional();

/** The directory's version stands in the mark: in another version the walk would leave some out or show some twice. */
const markShape = z.tuple([z.number().int(), z.enum(['id', 'walk']), z.union([z.string(), z.number().int()])]);

function markOf(cursor: string, version: number): SearchMark | null {
  const read = readCursor(cursor, markShape);
  if (read === null || read[0] !== version) return null;
  const [, kind, place] = read;
  if (kind === 'walk') return ['walk', place];
  return typeof place === 'string' ? ['id', place] : null;
}

const search = route({
  method: 'GET',
  path: '/api/v1/directories/:department/entities',
  tag: 'directories',
  who: directoryReaders,
  summary: { zh: '查询检查对象名录（代码前缀、名称、区划、行业、类别、风险、状态、标签）', en: 'Search the entity directory' },
  params: departmentParams,
  query: pageQuery.extend({
    text: z.string().max(128).optional().describe('The beginning of an id, or a part of a name, from one character up'),
    region: value.describe('The beginning of a division code'),
    industry: value.describe('The beginning of an industry code, with or without the letter of its section'),
    category: value,
    risk: value,
    state: z.enum(ENTITY_STATES).optional(),
    tag: value,
  }),
  answer: {
    status: 200,
    kind: 'json',
    schema: pageOf(entityView).extend({
      version: z.number().int(),
      total: z.number().int().nullable().describe(`How many match; null: more than ${MOST_COUNTED}, which come in no particular order`),
    }),
  },
  codes: ['not-found', 'bad-cursor'],
  handle: async ({ params, query, by }, { store: { db } }) => {
    const directory = await readDirectory(db, by, params.department, 'entities');
    if (!directory.ok) return directory;
    const { text: q = '', limit, after, region = null, industry = null, category = null, risk = null, state = null, tag = null } = query;
    const { version } = directory.value;
    const mark = after === undefined ? null : markOf(after, version);
    if (after !== undefined && mark === null) return refused('bad-cursor');
    const filter = { region, industry, category, risk, state, tag };
    const { items, next, total } = await searchEntities(db, directory.value, { text: q.trim(), filter }, limit, mark);
    const shown = items.map((entity) => seen(by, params.department, 'entities', entity));
    return done({ body: { items: shown, next: next === null ? null : cursorOf([version, ...next]), total, version } });
  },
});

export const entityRoutes: readonly Route[] = [search];
