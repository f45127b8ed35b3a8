/** 年度统计报告, from the store: the public figures of a year, with names for their groups, and its draws against expectation. */

import { done } from '@double-random/core';
import type { AnnualReportRecord, FigureRecord, Named } from '@double-random/reports';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { Service } from '../../service.js';
import { type ChiSquare, chanceText, statisticText } from '../../statistics/draws/chi-square.js';
import type { StratumTest } from '../../statistics/draws/entity-test.js';
import type { YearTest } from '../../statistics/draws/year-test.js';
import { FIGURE_FORMS, type Figure, type GroupForm } from '../../statistics/figure.js';
import { keptReport } from '../../statistics/kept-reports.js';
import { momentOfEntry } from '../../store/audit.js';
import { findDepartment } from '../../store/departments.js';
import { publicTasks } from '../../store/open-data/tasks.js';
import { publicSequence } from '../../store/public-sequence.js';
import type { Connection } from '../../store/store.js';
import { type DepartmentNames, departmentName, departmentNames } from '../names/departments.js';
import { type ItemNames, itemNames } from '../names/items.js';
import { type RegionNames, regionNames } from '../names/regions.js';
import { PUBLIC_PATHS, publicAddress } from '../public-addresses.js';

interface Words {
  readonly departments: DepartmentNames;
  readonly items: ItemNames;
  readonly regions: RegionNames;
}

async function wordsOf(db: Connection, year: number): Promise<Words> {
  const [departments, items, tasks] = await Promise.all([departmentNames(db), itemNames(db), publicTasks(db, year)]);
  return { departments, items, regions: regionNames(...tasks) };
}

type Member = FigureRecord['rows'][number]['group'][number];

const itself = (value: string): Named => ({ zh: value, en: null });

/** A member of a row's group, in words; the city among departments and entities without a class are nothing. @param group the whole of it: items are of departments */
function memberOf({ of }: GroupForm, value: string, group: readonly string[], { departments, items }: Words): Member {
  if (value === '') return null;
  if (of === 'department') return departments(value).name;
  if (of === 'item') return { zh: items(group[0] ?? '', value).name, en: null };
  return of === 'visits' ? Number(value) : itself(value);
}

const PLAIN = ({ zh, en }: Named): Named => ({ zh, en });

function figureOf({ id, rows }: Figure, words: Words): FigureRecord {
  const { kind, groups, ...name } = FIGURE_FORMS[id];
  return {
    id,
    name: PLAIN(name),
    kind,
    groups: groups.map(PLAIN),
    rows: rows.map(({ group, count, of, text }) => ({
      group: groups.map((form, at) => memberOf(form, group[at] ?? '', group, words)),
      count,
      of,
      text,
    })),
  };
}

const tested = (test: ChiSquare) => ({ statistic: statisticText(test), degrees: test.degrees, chance: chanceText(test) });

const DECIMALS = 2;

const stratumOf = ({ stratum, cells, tested: test, ...counts }: StratumTest, { regions }: Words) => ({
  ...tested(test),
  ...counts,
  stratum: itself(stratum),
  cells: cells.map(({ districts, observed, expected }) => ({
    districts: districts.map((code) => (code === '' ? null : regions(code))),
    observed,
    expected: expected.toFixed(DECIMALS),
  })),
});

const drawsOf = ({ strata, departments, entities, inspectors }: YearTest, words: Words) => ({
  entities: tested(entities),
  inspectors: tested(inspectors),
  strata: strata.map((stratum) => stratumOf(stratum, words)),
  departments: departments.map(({ tested: test, department, ...counts }) => ({
    ...tested(test),
    ...counts,
    department: words.departments(department),
  })),
});

/** The departments that the figures tell of, by id: the city's report is theirs together. */
function departmentsIn(figures: readonly Figure[], { departments }: YearTest): readonly string[] {
  const named = figures.flatMap(({ id, rows }) => {
    const at = FIGURE_FORMS[id].groups.findIndex(({ of }) => of === 'department');
    return rows.flatMap(({ group }) => group[at] ?? []);
  });
  return [...new Set([...named, ...departments.map(({ department }) => department)])].filter((id) => id !== '').sort();
}

/**
 * The report of a year, as of the last change of what is public. Not found: a department that is not there, or a service that has made nothing public yet.
 * @param department `null`: the whole city
 */
export async function annualReportOf(
  { store, settings }: Pick<Service, 'store' | 'settings'>,
  { year, department }: { readonly year: number; readonly department: string | null },
): Promise<ServiceOutcome<AnnualReportRecord>> {
  const { db } = store;
  const own = department === null ? null : await findDepartment(db, department);
  if (department !== null && own === null) return refused('not-found');
  const asOf = await momentOfEntry(db, await publicSequence(db));
  if (asOf === null) return refused('not-found');
  const [report, words] = await Promise.all([keptReport(store, { year, department, task: null }), wordsOf(db, year)]);
  const name = own === null ? null : departmentName(own.id, own.name, own.nameEn);
  return done({
    report: 'annual-report',
    year,
    department: name,
    issuers: name === null ? departmentsIn(report.figures, report.test).map(words.departments) : [name],
    asOf,
    figures: report.figures.map((figure) => figureOf(figure, words)),
    draws: { ...report.draws, ...drawsOf(report.test, words) },
    address: publicAddress(settings, PUBLIC_PATHS.statistics(year, department)),
  });
}
