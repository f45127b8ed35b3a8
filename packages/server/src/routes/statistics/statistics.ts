/** Statistics of a year: the public figures for everybody, and for departments what they see of themselves. */

import { done } from '@double-random/core';
import { z } from 'zod';
import { CSV_TYPE } from '../../http/csv-file.js';
import { KEPT_BY_OTHERS } from '../../http/kept-route.js';
import { everybody, type Route, route } from '../../http/route.js';
import { momentOf } from '../../outside/outside.js';
import { dayInChina } from '../../plans/year.js';
import { type Actor, departmentOf, readsEverything } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import type { Figure } from '../../statistics/figure.js';
import { keptReport } from '../../statistics/kept-reports.js';
import { ownReport } from '../../statistics/own-report.js';
import type { Scope } from '../../statistics/scope.js';
import { askedYear, yearOf } from '../plans/asked-year.js';
import { readers } from '../visits/who.js';
import { statisticsFile } from './csv.js';
import { statisticsView, viewOfStatistics } from './view.js';

const id = z.string().max(64).optional();
const lang = z.enum(['zh', 'en']).default('zh');

const query = z.object({ year: askedYear, department: id, task: id });

const scopeOf = (
  { department, task }: { readonly department?: string | undefined; readonly task?: string | undefined },
  year: number,
): Scope => ({
  year,
  department: department ?? null,
  task: task ?? null,
});

/** Whose own figures the caller sees; `undefined`: nobody's. Auditors see the department asked about, or all. */
function ownDepartment(by: Actor, asked: string | null): string | null | undefined {
  if (readsEverything(by)) return asked;
  const own = departmentOf(by) ?? undefined;
  return asked === null || asked === own ? own : undefined;
}

async function ownFigures({ store, outside }: Service, by: Actor, scope: Scope): Promise<readonly Figure[]> {
  const department = ownDepartment(by, scope.department);
  if (department === undefined) return [];
  return ownReport(store.db, { ...scope, department }, dayInChina(momentOf(outside.now())));
}

export const statisticsRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/public/statistics',
    tag: 'public',
    who: everybody,
    summary: { zh: '年度统计', en: 'Statistics of a year' },
    query,
    answer: { status: 200, kind: 'json', schema: statisticsView },
    handle: async ({ query: { year, ...asked } }, { store, outside }) => {
      const scope = scopeOf(asked, yearOf(year, outside));
      return done({ body: viewOfStatistics(scope, await keptReport(store, scope)), cache: KEPT_BY_OTHERS });
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/public/statistics.csv',
    tag: 'public',
    who: everybody,
    summary: { zh: '年度统计（CSV）', en: 'Statistics of a year, as CSV' },
    query: query.extend({ lang }),
    answer: { status: 200, kind: 'file', types: [CSV_TYPE] },
    handle: async ({ query: { year, lang: language, ...asked } }, { store, outside }) => {
      const scope = scopeOf(asked, yearOf(year, outside));
      return done({ ...statisticsFile(language, await keptReport(store, scope)), cache: KEPT_BY_OTHERS });
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/statistics',
    tag: 'visits',
    who: readers,
    summary: { zh: '年度统计，含本部门的完成情况和工作量', en: "Statistics of a year, with the own department's progress and workload" },
    query,
    answer: { status: 200, kind: 'json', schema: statisticsView },
    handle: async ({ query: { year, ...asked }, by }, service) => {
      const scope = scopeOf(asked, yearOf(year, service.outside));
      const [report, own] = await Promise.all([keptReport(service.store, scope), ownFigures(service, by, scope)]);
      return done({ body: viewOfStatistics(scope, report, own) });
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/statistics.csv',
    tag: 'visits',
    who: readers,
    summary: {
      zh: '年度统计，含本部门的完成情况和工作量（CSV）',
      en: "Statistics of a year, with the own department's progress and workload, as CSV",
    },
    query: query.extend({ lang }),
    answer: { status: 200, kind: 'file', types: [CSV_TYPE] },
    handle: async ({ query: { year, lang: language, ...asked }, by }, service) => {
      const scope = scopeOf(asked, yearOf(year, service.outside));
      const [report, own] = await Promise.all([keptReport(service.store, scope), ownFigures(service, by, scope)]);
      return done(statisticsFile(language, report, own));
    },
  }),
];
