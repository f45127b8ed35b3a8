/** What a freeze yields, in numbers, and in words for those who decide on it. */

import { fill, type Language, type Stratum, type Words } from '@double-random/core';
import type { LeftOut } from './inspectors.js';
import { EXCLUSION_WORDS, type ExclusionReason, INSPECTOR_WORDS, type InspectorReason } from './reasons.js';

export interface DepartmentSummary {
  readonly id: string;
  readonly name: string;
  readonly role: 'initiating' | 'cooperating';
  /** Entities of the pool that it checks. */
  readonly checks: number;
  /** Inspectors in the pool. */
  readonly inspectors: number;
  /** Sorted by inspector. */
  readonly leftOut: readonly LeftOut[];
  /** Places that an average draw needs, rounded to hundredths. */
  readonly expectedSlots: number;
  /** Sum of the caps. */
  readonly capacity: number;
  /** Expected places in percent of the capacity, rounded to tenths; `null` without capacity. */
  readonly load: number | null;
}

export interface FreezeSummary {
  readonly entities: { readonly read: number; readonly matched: number; readonly pool: number; readonly excluded: number };
  /** The reasons that occur, in the order of the closed list. */
  readonly exclusions: readonly { readonly reason: ExclusionReason; readonly count: number }[];
  readonly strata: readonly Stratum[];
  readonly departments: readonly DepartmentSummary[];
  /** Inspectors of departments that take no part. */
  readonly otherInspectors: number;
  readonly recusals: { readonly listed: number; readonly lastTime: number };
}

/** What a reader calls things who does not know their codes. */
export interface SummaryNames {
  readonly department: (id: string) => string;
  readonly stratum: (id: string) => string;
}

const LINES = {
  entities: {
    zh: '检查对象：读入 {read}，符合条件 {matched}，入库 {pool}，排除 {excluded}',
    en: 'Entities: {read} read, {matched} match the filter, {pool} in the pool, {excluded} left out',
  },
  exclusion: { zh: '  排除：{words}（{reason}）{count}', en: '  left out: {words} ({reason}) {count}' },
  exclusionInWords: { zh: '  排除：{words} {count}', en: '  left out: {words} {count}' },
  stratum: {
    zh: '层 {id}：{population} 个，抽 {sample}，替补 {reserve}',
    en: 'Stratum {id}: {population} entities, sample {sample}, reserve {reserve}',
  },
  department: {
    zh: '{name}（{id}）：检查对象 {checks}，检查人员 {inspectors}，预计 {expectedSlots} 人次，上限合计 {capacity}，负荷 {load}',
    en: '{name} ({id}): checks {checks} entities, {inspectors} inspectors, expects {expectedSlots} places of a capacity of {capacity}, load {load}',
  },
  departmentInWords: {
    zh: '{name}：检查对象 {checks}，检查人员 {inspectors}，预计 {expectedSlots} 人次，上限合计 {capacity}，负荷 {load}',
    en: '{name}: checks {checks} entities, {inspectors} inspectors, expects {expectedSlots} places of a capacity of {capacity}, load {load}',
  },
  leftOut: { zh: '  未入库人员：{words} {count}（{who}）', en: '  inspectors left out: {words} {count} ({who})' },
  others: { zh: '其他部门的检查人员 {count} 名，未参加', en: '{count} inspectors of departments that take no part' },
  recusals: {
    zh: '回避：名单 {listed} 对，上次检查人员 {lastTime} 对',
    en: 'Recusals: {listed} pairs listed, {lastTime} pairs of those who went last time',
  },
} as const satisfies Record<string, Words>;

/** Inspectors named one by one in a line. */
const MOST_NAMED = 5;

function describeLeftOut(leftOut: readonly LeftOut[], language: Language): string[] {
  const reasons = Object.keys(INSPECTOR_WORDS) as InspectorReason[];
  return reasons.flatMap((reason) => {
    const ids = leftOut.filter((left) => left.reason === reason).map(({ inspector }) => inspector);
    if (ids.length === 0) return [];
    const who = ids.slice(0, MOST_NAMED).join(', ') + (ids.length > MOST_NAMED ? ' …' : '');
    return [fill(LINES.leftOut, { words: INSPECTOR_WORDS[reason][language], count: ids.length, who }, language)];
  });
}

/** The summary as lines of text. @param names `null`: codes and ids stand beside their words, as on the command line */
export function describeSummary(summary: FreezeSummary, language: Language, names: SummaryNames | null = null): string[] {
  const { entities, exclusions, strata, departments, otherInspectors, recusals } = summary;
  return [
    fill(LINES.entities, entities, language),
    ...exclusions.map(({ reason, count }) =>
      fill(
        names === null ? LINES.exclusion : LINES.exclusionInWords,
        { words: EXCLUSION_WORDS[reason][language], reason, count },
        language,
      ),
    ),
    ...strata.map(({ id, population, sample, reserve }) =>
      fill(LINES.stratum, { id: names?.stratum(id) ?? id, population, sample, reserve }, language),
    ),
    ...departments.flatMap(({ leftOut, load, id, name, checks, inspectors, expectedSlots, capacity }) => [
      fill(
        names === null ? LINES.department : LINES.departmentInWords,
        { id, name: names?.department(id) ?? name, checks, inspectors, expectedSlots, capacity, load: load === null ? '–' : `${load} %` },
        language,
      ),
      ...describeLeftOut(leftOut, language),
    ]),
    ...(otherInspectors === 0 ? [] : [fill(LINES.others, { count: otherInspectors }, language)]),
    fill(LINES.recusals, recusals, language),
  ];
}
