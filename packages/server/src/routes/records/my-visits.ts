/** 我的检查: the visits that the asking inspector makes. */

import { done, type Language } from '@double-random/core';
import { z } from 'zod';
import { inspectorOf } from '../../acts/records/inspector-of.js';
import { CSV_TYPE, type CsvCell, csvFile } from '../../http/csv-file.js';
import { cursorOf, pageOf, pageQuery, readCursor } from '../../http/page.js';
import { type Route, route } from '../../http/route.js';
import { dayText, lineText } from '../../plans/texts.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { Actor } from '../../rights/actor.js';
import { byUser } from '../../rights/by-user.js';
import type { Service } from '../../service.js';
import type { Connection } from '../../store/store.js';
import { findTask } from '../../store/tasks.js';
import { searchVisits, type VisitSearch } from '../../store/visits/search-visits.js';
import { inspectorsOfVisits } from '../../store/visits/visit-inspectors.js';
import { keyOfVisit, type VisitKey } from '../../store/visits/visit-order.js';
import { partsOfVisits } from '../../store/visits/visit-parts.js';
import { VISIT_PART_STATE_WORDS, VISIT_PART_STATES, VISIT_STATE_WORDS, VISIT_STATES } from '../../visits/states.js';
import type { Visit, VisitInspector, VisitPart } from '../../visits/visit.js';
import { inspectors } from '../visits/who.js';

const MOST_TEXT = 200;

const FILTERS = {
  from: dayText.optional().describe('First day; with it or `to`, visits that have no day yet are left out'),
  to: dayText.optional(),
  state: z.enum(VISIT_STATES).optional(),
  text: lineText(MOST_TEXT).optional().describe("Part of the entity's name, id or address"),
};

type Filters = z.output<z.ZodObject<typeof FILTERS>>;

const myVisitView = z
  .object({
    id: z.string(),
    task: z.object({ id: z.string(), title: z.string() }),
    entity: z.string(),
    name: z.string(),
    address: z.string(),
    region: z.string(),
    street: z.string().nullable(),
    date: z.string().nullable(),
    start: z.string().nullable().describe('HH:MM in China'),
    state: z.enum(VISIT_STATES),
    role: z.string().describe('Of the asking inspector in the team'),
    part: z.enum(VISIT_PART_STATES).describe("How far the department's part is"),
    returnReason: z.string().nullable(),
    endedOn: z.string().nullable(),
    dueOn: z.string().nullable(),
  })
  .meta({ id: 'MyVisit' });

interface MyVisit {
  readonly visit: Visit;
  readonly title: string;
  readonly place: VisitInspector | undefined;
  readonly part: VisitPart | undefined;
}

/** Titles of the tasks of these visits, by task. */
async function titlesOf(db: Connection, visits: readonly Visit[]): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  for (const id of new Set(visits.map(({ task }) => task))) titles.set(id, (await findTask(db, id))?.title ?? '');
  return titles;
}

async function listed({ store: { db } }: Service, filter: VisitSearch): Promise<readonly MyVisit[]> {
  const visits = await searchVisits(db, filter);
  const ids = visits.map(({ id }) => id);
  const [titles, places, parts] = await Promise.all([titlesOf(db, visits), inspectorsOfVisits(db, ids), partsOfVisits(db, ids)]);
  return visits.map((visit) => ({
    visit,
    title: titles.get(visit.task) ?? '',
    place: places.find((one) => one.visit === visit.id && one.department === filter.department && one.inspector === filter.inspector),
    part: parts.find((one) => one.visit === visit.id && one.department === filter.department),
  }));
}

const viewOf = ({ visit, title, place, part }: MyVisit): z.input<typeof myVisitView> => ({
  id: visit.id,
  task: { id: visit.task, title },
  entity: visit.entity,
  name: visit.name,
  address: visit.facts.address,
  region: visit.region,
  street: visit.street,
  date: visit.date,
  start: visit.start,
  state: visit.state,
  role: place?.role ?? '',
  part: part?.state ?? 'awaiting',
  returnReason: part?.returnReason ?? null,
  endedOn: visit.endedOn,
  dueOn: visit.dueOn,
});

/** The filter of whoever asks. */
async function filterOf(
  { store }: Service,
  by: Actor,
  { from, to, state, text }: Filters,
): Promise<ServiceOutcome<Omit<VisitSearch, 'after' | 'limit'>>> {
  const own = await inspectorOf(store.db, byUser(by));
  if (!own.ok) return own;
  const { department, inspector } = own.value;
  return done({
    seenBy: department,
    task: null,
    placed: null,
    region: null,
    noticed: false,
    order: 'day',
    department,
    inspector,
    from: from ?? null,
    to: to ?? null,
    states: state === undefined ? null : [state],
    text: text ?? null,
  });
}

const keyShape = z.tuple([z.string(), z.string(), z.string()]);

const list = route({
  method: 'GET',
  path: '/api/v1/my/visits',
  tag: 'visits',
  who: inspectors,
  summary: { zh: '我的检查（按日期；可按日期、状态、文字筛选）', en: 'The visits that I make, by day; by date, state and text' },
  query: pageQuery.extend(FILTERS),
  answer: { status: 200, kind: 'json', schema: pageOf(myVisitView) },
  codes: ['no-inspector-link', 'bad-cursor'],
  handle: async ({ query: { limit, after, ...filters }, by }, service) => {
    const filter = await filterOf(service, by, filters);
    if (!filter.ok) return filter;
    const mark: VisitKey | null = after === undefined ? null : readCursor(after, keyShape);
    if (after !== undefined && mark === null) return refused('bad-cursor');
    const found = await listed(service, { ...filter.value, after: mark, limit: limit + 1 });
    const page = found.slice(0, limit);
    const last = page.at(-1);
    const next = found.length > limit && last !== undefined ? cursorOf(keyOfVisit('day', last.visit)) : null;
    return done({ body: { items: page.map(viewOf), next } });
  },
});

const HEADER: Readonly<Record<Language, readonly string[]>> = {
  zh: ['日期', '时间', '检查对象', '编号', '地址', '任务', '状态', '本部门录入', '公示期限'],
  en: ['Date', 'Time', 'Entity', 'Id', 'Address', 'Task', 'State', "Department's part", 'Publish by'],
};

const rowOf =
  (lang: Language) =>
  ({ visit, title, part }: MyVisit): CsvCell[] => [
    visit.date,
    visit.start,
    visit.name,
    visit.entity,
    visit.facts.address,
    title,
    VISIT_STATE_WORDS[visit.state][lang],
    part === undefined ? null : VISIT_PART_STATE_WORDS[part.state][lang],
    visit.dueOn,
  ];

const PAGE = 500;

async function allMine(service: Service, filter: Omit<VisitSearch, 'after' | 'limit'>): Promise<readonly MyVisit[]> {
  const all: MyVisit[] = [];
  for (let after: VisitKey | null = null; ; ) {
    const page = await listed(service, { ...filter, after, limit: PAGE });
    all.push(...page);
    const last = page.at(-1);
    if (page.length < PAGE || last === undefined) return all;
    after = keyOfVisit('day', last.visit);
  }
}

const file = route({
  method: 'GET',
  path: '/api/v1/my/visits.csv',
  tag: 'visits',
  who: inspectors,
  summary: { zh: '我的检查（CSV）', en: 'The visits that I make, as CSV' },
  query: z.object({ ...FILTERS, lang: z.enum(['zh', 'en']).default('zh') }),
  answer: { status: 200, kind: 'file', types: [CSV_TYPE] },
  codes: ['no-inspector-link'],
  handle: async ({ query: { lang, ...filters }, by }, service) => {
    const filter = await filterOf(service, by, filters);
    if (!filter.ok) return filter;
    return done(csvFile('my-visits.csv', HEADER[lang], (await allMine(service, filter.value)).map(rowOf(lang))));
  },
});

export const myVisitRoutes: readonly Route[] = [list, file];
