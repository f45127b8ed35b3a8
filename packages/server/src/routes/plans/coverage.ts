/** How much of the item lists the year's plans and draws cover, and how much of it together. */

import { done, type Language } from '@double-random/core';
import { z } from 'zod';
import { CSV_TYPE, type CsvCell, csvFile } from '../../http/csv-file.js';
import { cursorOf, pageOf, pageQuery, readCursor } from '../../http/page.js';
import { everybody, type Route, route } from '../../http/route.js';
import { type CoverageReport, coverageOf, type DepartmentCoverage, ITEM_STANDINGS, type ItemStanding } from '../../plans/coverage.js';
import type { Share } from '../../plans/share.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { Service } from '../../service.js';
import type { DrawsCounted } from '../../store/plans/coverage.js';
import { coverageFacts } from '../../store/plans/coverage-facts.js';
import { askedYear, yearOf } from './asked-year.js';
import { planReaders } from './plans.js';

const CACHE = 'public, max-age=60';

const yearQuery = z.object({ year: askedYear });
const language = z.object({ lang: z.enum(['zh', 'en']).default('zh') });

const shareView = z.object({ count: z.number().int(), of: z.number().int(), percent: z.string().nullable() }).meta({ id: 'Share' });

const figuresView = z.object({
  listed: z.number().int(),
  planned: z.number().int(),
  done: z.number().int(),
  coverage: shareView,
  reachesCoverage: z.boolean(),
  joint: shareView,
  reachesJoint: z.array(z.object({ target: z.number().int(), reached: z.boolean() })).readonly(),
});

const reportView = z.object({
  year: z.number().int(),
  city: figuresView,
  departments: z.array(figuresView.extend({ department: z.string() })).readonly(),
});

const itemView = z.object({
  department: z.string(),
  code: z.string(),
  name: z.string(),
  category: z.string(),
  key: z.boolean(),
  standing: z.enum(ITEM_STANDINGS),
});

async function reportOf(
  { store: { db }, outside }: Service,
  asked: number | undefined,
  counted: DrawsCounted = 'all',
): Promise<CoverageReport & { readonly year: number }> {
  const year = yearOf(asked, outside);
  const report = coverageOf(await coverageFacts(db, year, counted));
  return { year, ...report };
}

const itemsQuery = yearQuery.extend({
  department: z.string().max(64).optional(),
  standing: z.enum(ITEM_STANDINGS).optional(),
  key: z.enum(['yes', 'no']).optional(),
});

async function itemsOf(
  service: Service,
  { year, department, standing, key }: z.output<typeof itemsQuery>,
  counted: DrawsCounted,
): Promise<CoverageReport['items']> {
  const { items } = await reportOf(service, year, counted);
  return items.filter(
    (item) =>
      (department === undefined || item.department === department) &&
      (standing === undefined || item.standing === standing) &&
      (key === undefined || item.key === (key === 'yes')),
  );
}

/** In the order of the list, which is bytewise by department and code. */
function isAfter([department, code]: readonly [string, string], key: readonly [string, string]): boolean {
  const [first, second] = [Buffer.from(department).compare(Buffer.from(key[0])), Buffer.from(code).compare(Buffer.from(key[1]))];
  return first > 0 || (first === 0 && second > 0);
}

const report = route({
  method: 'GET',
  path: '/api/v1/coverage',
  tag: 'plans',
  who: planReaders,
  summary: { zh: '事项覆盖率与联合抽查率', en: 'Coverage of the item lists, and the joint rate' },
  query: yearQuery,
  answer: { status: 200, kind: 'json', schema: reportView },
  handle: async ({ query: { year } }, service) => done({ body: await reportOf(service, year) }),
});

const itemsPageQuery = pageQuery.extend(itemsQuery.shape);

async function pageOfItems(
  service: Service,
  { limit, after, ...filters }: z.output<typeof itemsPageQuery>,
  counted: DrawsCounted,
): Promise<ServiceOutcome<{ items: CoverageReport['items'][number][]; next: string | null }>> {
  const key = after === undefined ? null : readCursor(after, z.tuple([z.string(), z.string()]));
  if (after !== undefined && key === null) return refused('bad-cursor');
  const all = await itemsOf(service, filters, counted);
  const rest = key === null ? all : all.filter(({ department, code }) => isAfter([department, code], key));
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return done({ items: page, next: rest.length > limit && last !== undefined ? cursorOf([last.department, last.code]) : null });
}

const items = route({
  method: 'GET',
  path: '/api/v1/coverage/items',
  tag: 'plans',
  who: planReaders,
  summary: { zh: '清单事项逐项覆盖情况，可只看未覆盖', en: 'Listed items and whether they are covered' },
  query: itemsPageQuery,
  answer: { status: 200, kind: 'json', schema: pageOf(itemView) },
  codes: ['bad-cursor'],
  handle: async ({ query }, service) => {
    const page = await pageOfItems(service, query, 'all');
    return page.ok ? done({ body: page.value }) : page;
  },
});

const STANDING_WORDS: Readonly<Record<ItemStanding, Readonly<Record<Language, string>>>> = {
  uncovered: { zh: '未覆盖', en: 'uncovered' },
  planned: { zh: '已列入计划', en: 'planned' },
  done: { zh: '已抽取', en: 'drawn' },
};

const ITEMS_HEADER: Readonly<Record<Language, readonly string[]>> = {
  zh: ['部门', '事项编码', '事项名称', '类别', '重点', '覆盖情况'],
  en: ['Department', 'Item', 'Name', 'Category', 'Key item', 'Coverage'],
};

const KEY_WORDS: Readonly<Record<Language, readonly [no: string, yes: string]>> = { zh: ['一般', '重点'], en: ['no', 'yes'] };

async function fileOfItems(service: Service, filters: z.output<typeof itemsQuery>, counted: DrawsCounted, lang: Language) {
  const found = await itemsOf(service, filters, counted);
  const rows = found.map((item): CsvCell[] => [
    item.department,
    item.code,
    item.name,
    item.category,
    KEY_WORDS[lang][item.key ? 1 : 0],
    STANDING_WORDS[item.standing][lang],
  ]);
  return csvFile('coverage-items.csv', ITEMS_HEADER[lang], rows);
}

const itemsFile = route({
  method: 'GET',
  path: '/api/v1/coverage/items.csv',
  tag: 'plans',
  who: planReaders,
  summary: { zh: '清单事项逐项覆盖情况（CSV）', en: 'Listed items and whether they are covered, as CSV' },
  query: itemsQuery.extend(language.shape),
  answer: { status: 200, kind: 'file', types: [CSV_TYPE] },
  handle: async ({ query: { lang, ...filters } }, service) => done(await fileOfItems(service, filters, 'all', lang)),
});

/** What the public reads item by item leaves out what a sealed task keeps to itself. */
const publicItems = route({
  method: 'GET',
  path: '/api/v1/public/coverage/items',
  tag: 'public',
  who: everybody,
  summary: {
    zh: '清单事项逐项覆盖情况（封存任务的事项在检查结束后标明）',
    en: 'Listed items and whether they are covered; those of a sealed task are told when its inspections are done',
  },
  query: itemsPageQuery,
  answer: { status: 200, kind: 'json', schema: pageOf(itemView) },
  codes: ['bad-cursor'],
  handle: async ({ query }, service) => {
    const page = await pageOfItems(service, query, 'told');
    return page.ok ? done({ body: page.value, cache: CACHE }) : page;
  },
});

const publicItemsFile = route({
  method: 'GET',
  path: '/api/v1/public/coverage/items.csv',
  tag: 'public',
  who: everybody,
  summary: { zh: '公开的清单事项逐项覆盖情况（CSV）', en: 'Listed items and whether they are covered, for the public, as CSV' },
  query: itemsQuery.extend(language.shape),
  answer: { status: 200, kind: 'file', types: [CSV_TYPE] },
  handle: async ({ query: { lang, ...filters } }, service) =>
    done({ ...(await fileOfItems(service, filters, 'told', lang)), cache: CACHE }),
});

const publicReport = route({
  method: 'GET',
  path: '/api/v1/public/coverage',
  tag: 'public',
  who: everybody,
  summary: { zh: '公布的事项覆盖率与联合抽查率', en: 'Coverage and joint rate, for the public' },
  query: yearQuery,
  answer: { status: 200, kind: 'json', schema: reportView },
  handle: async ({ query: { year } }, service) => done({ body: await reportOf(service, year), cache: CACHE }),
});

const REPORT_HEADER: Readonly<Record<Language, readonly string[]>> = {
  zh: ['部门', '清单事项数', '列入计划', '已抽取', '已覆盖', '覆盖率', '计划任务数', '联合任务数', '联合抽查率'],
  en: ['Department', 'Listed items', 'Planned', 'Drawn', 'Covered', 'Coverage', 'Planned tasks', 'Joint tasks', 'Joint rate'],
};

const CITY_WORDS: Readonly<Record<Language, string>> = { zh: '全市', en: 'All' };

const shareCells = ({ count, of, percent }: Share): CsvCell[] => [of, count, percent];

const rowOf = (name: string, { listed, planned, done: drawn, coverage, joint }: Omit<DepartmentCoverage, 'department'>): CsvCell[] => [
  name,
  listed,
  planned,
  drawn,
  coverage.count,
  coverage.percent,
  ...shareCells(joint),
];

const publicFile = route({
  method: 'GET',
  path: '/api/v1/public/coverage.csv',
  tag: 'public',
  who: everybody,
  summary: { zh: '公布的事项覆盖率与联合抽查率（CSV）', en: 'Coverage and joint rate, for the public, as CSV' },
  query: yearQuery.extend(language.shape),
  answer: { status: 200, kind: 'file', types: [CSV_TYPE] },
  handle: async ({ query: { year, lang } }, service) => {
    const { city, departments } = await reportOf(service, year);
    const rows = departments.map(({ department, ...figures }) => rowOf(department, figures));
    return done({ ...csvFile('coverage.csv', REPORT_HEADER[lang], [...rows, rowOf(CITY_WORDS[lang], city)]), cache: CACHE });
  },
});

export const coverageRoutes: readonly Route[] = [report, items, itemsFile, publicReport, publicFile, publicItems, publicItemsFile];
