/** Lists of the smaller directories, and one record of any kind with its history. */

import { done, type Words } from '@double-random/core';
import { z } from 'zod';
import { KEY_SEPARATOR } from '../../directories/record-key.js';
import { seen, seenChanges, seesDirectory } from '../../directories/visibility.js';
import { cursorOf, pageOf, pageQuery, readCursor } from '../../http/page.js';
import { type Route, route } from '../../http/route.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { Actor } from '../../rights/actor.js';
import { historyOf } from '../../store/directories/history.js';
import { namesOfEntities, namesOfInspectors } from '../../store/directories/names.js';
import { type RecordSearch, type SmallKind, searchRecords } from '../../store/directories/search-records.js';
import type { Connection } from '../../store/store.js';
import { departmentParams, directoryParams, directoryReaders, readDirectory } from './reading.js';
import { anyRecordView, INSPECTOR_STATES } from './record-views.js';

const text = z.string().max(128).optional();

const SUMMARIES: Readonly<Record<SmallKind, Words>> = {
  inspectors: { zh: '查询执法检查人员名录', en: 'Search the inspector directory' },
  items: { zh: '查询随机抽查事项清单', en: 'Search the item list' },
  recusals: { zh: '查询回避名单', en: 'Search the recusals' },
  inspections: { zh: '查询以往检查记录', en: 'Search past inspections' },
};

interface ListWish extends RecordSearch {
  readonly limit: number;
  readonly after: string | undefined;
}

const names = z.record(z.string(), z.string());

const namesView = z
  .object({ entities: names, inspectors: names })
  .describe('What those are called whom the records name by code, as far as the caller may see it and a directory has them');

interface ListedRecords {
  readonly items: { readonly key: string; readonly record: z.input<typeof anyRecordView> }[];
  readonly next: string | null;
  readonly version: number;
  readonly names: z.input<typeof namesView>;
}

/** Those whom a record names: past inspections and recusals are about entities and inspectors, other kinds about themselves. */
const namedIn = (record: object) => ({
  entities: 'entity' in record && typeof record.entity === 'string' ? [record.entity] : [],
  inspectors: [
    ...('inspector' in record && typeof record.inspector === 'string' ? [record.inspector] : []),
    ...('inspectors' in record && Array.isArray(record.inspectors) ? record.inspectors.map(String) : []),
  ],
});

async function namesFor(db: Connection, by: Actor, department: string, records: readonly object[]): Promise<z.input<typeof namesView>> {
  const named = records.map(namedIn);
  const inspectors = [...new Set(named.flatMap((one) => one.inspectors))];
  return {
    entities: await namesOfEntities(db, department, [...new Set(named.flatMap((one) => one.entities))]),
    inspectors: seesDirectory(by, department, 'inspectors') ? await namesOfInspectors(db, department, inspectors) : {},
  };
}

async function listRecords(
  db: Connection,
  by: Actor,
  department: string,
  kind: SmallKind,
  { limit, after, ...wanted }: ListWish,
): Promise<ServiceOutcome<ListedRecords>> {
  const directory = await readDirectory(db, by, department, kind);
  if (!directory.ok) return directory;
  const mark = after === undefined ? null : readCursor(after, z.tuple([z.string()]));
  if (after !== undefined && mark === null) return refused('bad-cursor');
  const rows = await searchRecords(db, directory.value, wanted, limit + 1, mark?.[0] ?? null);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return done({
    items: page.map(({ key, record }) => ({ key: shownKey(key), record: seen(by, department, kind, record) })),
    next: rows.length > limit && last !== undefined ? cursorOf([last.key]) : null,
    version: directory.value.version,
    names: await namesFor(
      db,
      by,
      department,
      page.map(({ record }) => record),
    ),
  });
}

const listed = pageOf(z.object({ key: z.string(), record: anyRecordView })).extend({ version: z.number().int(), names: namesView });

const common = (kind: SmallKind) =>
  ({
    method: 'GET',
    path: `/api/v1/directories/:department/${kind}`,
    tag: 'directories',
    who: directoryReaders,
    summary: SUMMARIES[kind],
    params: departmentParams,
    answer: { status: 200, kind: 'json', schema: listed },
    codes: ['not-found', 'bad-cursor'],
  }) as const;

/** Kinds whose records have a state. */
const byState = <const State extends string>(kind: SmallKind, states: readonly State[]): Route =>
  route({
    ...common(kind),
    query: pageQuery.extend({ text, state: z.enum(states).optional() }),
    handle: async ({ params, query: { text: q = '', state, limit, after }, by }, { store: { db } }) => {
      const wish = { text: q.trim(), state: state ?? null, entity: null, limit, after };
      const found = await listRecords(db, by, params.department, kind, wish);
      return found.ok ? done({ body: found.value }) : found;
    },
  });

/** Kinds whose records are about an entity. */
const byEntity = (kind: SmallKind): Route =>
  route({
    ...common(kind),
    query: pageQuery.extend({ text, entity: z.string().min(1).max(64).optional() }),
    handle: async ({ params, query: { text: q = '', entity, limit, after }, by }, { store: { db } }) => {
      const wish = { text: q.trim(), state: null, entity: entity ?? null, limit, after };
      const found = await listRecords(db, by, params.department, kind, wish);
      return found.ok ? done({ body: found.value }) : found;
    },
  });

/** Keys of more than one part are written with commas, which no part holds. */
export const shownKey = (key: string): string => key.replaceAll(KEY_SEPARATOR, ',');
const keyOfShown = (shown: string): string => shown.replaceAll(',', KEY_SEPARATOR);

const standingView = z.object({
  since: z.number().int().describe('The version that brought this'),
  until: z.number().int().nullable().describe('The version that ended it; null: in force'),
  changed: z.array(z.string()).describe('The fields that differ from the standing before'),
  record: anyRecordView,
});

const one = route({
  method: 'GET',
  path: '/api/v1/directories/:department/:kind/records/:key',
  tag: 'directories',
  who: directoryReaders,
  summary: { zh: '名录中的一条记录及其历次变更', en: 'One record and what it was in every version' },
  params: directoryParams.extend({ key: z.string().max(256) }),
  answer: {
    status: 200,
    kind: 'json',
    schema: z.object({
      key: z.string(),
      record: anyRecordView.nullable().describe('null: no longer there'),
      history: z.array(standingView),
      names: namesView,
    }),
  },
  codes: ['not-found'],
  handle: async ({ params: { department, kind, key }, by }, { store: { db } }) => {
    const directory = await readDirectory(db, by, department, kind);
    if (!directory.ok) return directory;
    const history = await historyOf(db, kind, directory.value, keyOfShown(key));
    if (history.length === 0) return refused('not-found');
    const shown = history.map(({ record, ...rest }, i) => ({
      ...rest,
      changed: i === 0 ? [] : seenChanges(by, department, history[i - 1]?.record ?? {}, record),
      record: seen(by, department, kind, record),
    }));
    const last = shown.at(-1);
    const called = await namesFor(
      db,
      by,
      department,
      history.map(({ record }) => record),
    );
    return done({ body: { key, record: last?.until === null ? last.record : null, history: shown, names: called } });
  },
});

export const recordRoutes: readonly Route[] = [
  byState('inspectors', INSPECTOR_STATES),
  byState('items', ['in-force', 'ended']),
  byEntity('recusals'),
  byEntity('inspections'),
  one,
];
