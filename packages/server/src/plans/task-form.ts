/** Planned tasks as they are entered, checked in all that can be seen without the directories. */

import type { SampleRule } from '@double-random/core';
import { readRate } from '@double-random/directories';
import { z } from 'zod';
import { INSPECTION_METHODS, type PlannedTask, TASK_SCOPES, type TaskContent } from './planned-task.js';
import { dayText, lineText } from './texts.js';

const MOST_VALUES = 200;
const MOST_ITEMS = 500;
const MOST_TASKS = 500;
const MOST_TITLE = 200;
const MOST_WORD = 100;
const MOST_COUNT = 1_000_000_000;

const ERRORS = {
  rate: '比例应写作 3%、1/3 或 [3, 100]，且不超过 100% / a rate is written 3%, 1/3 or [3, 100], and at most 100%',
  region: '区划代码为 1 至 32 位数字或字母 / a division code has 1 to 32 digits or letters',
  undirected: '不定向抽查不设筛选条件 / an undirected task has no filter',
  directed: '定向抽查须至少有一项筛选条件 / a directed task needs a filter',
  window: '结束日期早于开始日期 / the window ends before it begins',
  bounds: '上限小于下限 / the maximum is below the minimum',
  repeated: '有重复的值 / a value occurs twice',
} as const;

const rate = z
  .union([z.string().max(MOST_WORD), z.tuple([z.number().int().min(0), z.number().int().min(1)])])
  .transform((given, context): readonly [number, number] => {
    const read = readRate(typeof given === 'string' ? given : given.join('/'));
    if (read.ok) return read.value;
    context.addIssue({ code: 'custom', message: ERRORS.rate });
    return z.NEVER;
  });

const count = z.number().int().min(0).max(MOST_COUNT);

const sampleRule = z.union([
  z.strictObject({ count: count.min(1) }),
  z
    .strictObject({
      rate,
      rounding: z.enum(['ceil', 'floor', 'half-up']).default('ceil'),
      minimum: count.default(0),
      maximum: count.nullable().default(null),
    })
    .refine(({ minimum, maximum }) => maximum === null || minimum <= maximum, { error: ERRORS.bounds }),
]) satisfies z.ZodType<SampleRule>;

const values = (value: z.ZodType<string, string>) => z.array(value).max(MOST_VALUES).default([]);
const word = lineText(MOST_WORD);

const filter = z.strictObject({
  region: values(z.string().regex(/^[0-9A-Za-z]{1,32}$/, { error: ERRORS.region })),
  industry: values(word),
  category: values(word),
  tag: values(word),
  risk: values(word),
});

const departmentCode = z.string().regex(/^[0-9A-Za-z._-]{1,64}$/);

/** Codes of items, at least one, each once. */
const items = z
  .array(word)
  .min(1)
  .max(MOST_ITEMS)
  .refine((codes) => new Set(codes).size === codes.length, { error: ERRORS.repeated })
  .transform((codes) => [...codes].sort());

const cooperating = z
  .array(z.strictObject({ department: departmentCode, items }))
  .max(MOST_VALUES)
  .default([])
  .refine((parts) => new Set(parts.map(({ department }) => department)).size === parts.length, { error: ERRORS.repeated })
  .transform((parts) => parts.toSorted((a, b) => (a.department < b.department ? -1 : 1)));

const isEmpty = (filter: TaskContent['filter']): boolean => Object.values(filter).every((list) => list.length === 0);

const taskForm = z
  .strictObject({
    /** Of a planned task that the plan has already; without it the task is new. */
    id: z.string().max(MOST_WORD).optional(),
    title: lineText(MOST_TITLE),
    items,
    cooperating,
    scope: z.enum(TASK_SCOPES),
    filter: filter.default({ region: [], industry: [], category: [], tag: [], risk: [] }),
    ratio: z.strictObject({ rule: sampleRule, byRisk: z.record(word, sampleRule).default({}) }),
    timesPerYear: z.number().int().min(1).max(366).default(1),
    window: z.strictObject({ from: dayText, to: dayText }).refine(({ from, to }) => from <= to, { error: ERRORS.window }),
    method: z.enum(INSPECTION_METHODS).default('on-site'),
  })
  .refine((task) => task.scope === 'directed' || isEmpty(task.filter), { error: ERRORS.undirected, path: ['filter'] })
  .refine((task) => task.scope === 'undirected' || !isEmpty(task.filter), { error: ERRORS.directed, path: ['filter'] });

/** A task as entered: with the id of the planned task that it changes, or without one. */
export type TaskForm = TaskContent & { readonly id?: string | undefined };

/** What a planner enters: all that an edition says. */
export const planForm = z.strictObject({
  title: lineText(MOST_TITLE),
  documentNumber: lineText(MOST_WORD).nullable().default(null),
  tasks: z.array(taskForm).max(MOST_TASKS).default([]),
});

export interface PlanForm {
  readonly title: string;
  readonly documentNumber: string | null;
  readonly tasks: readonly TaskForm[];
}

/** Whether what is entered is what stands there already; a task entered without an id is the one in its place. */
export const isSameContent = (entered: PlanForm, kept: PlanForm): boolean =>
  formText(entered) === formText(kept) && entered.tasks.every(({ id }, i) => id === undefined || id === kept.tasks[i]?.id);

const formText = ({ title, documentNumber, tasks }: PlanForm): string => JSON.stringify([title, documentNumber, tasks.map(taskText)]);

/** A task's content as one text: equal texts mean equal content. */
export function taskText(task: TaskForm | PlannedTask): string {
  const { title, items, cooperating, scope, filter, ratio, timesPerYear, window, method } = task;
  const byRisk = Object.entries(ratio.byRisk).sort(([a], [b]) => (a < b ? -1 : 1));
  const rules = [ratio.rule, ...byRisk.map(([, rule]) => rule)].map((rule) =>
    'count' in rule ? ['count', rule.count] : ['rate', rule.rate, rule.rounding, rule.minimum, rule.maximum],
  );
  const { region, industry, category, tag, risk } = filter;
  const lists = [region, industry, category, tag, risk];
  return JSON.stringify([
    title,
    items,
    cooperating.map((part) => [part.department, part.items]),
    scope,
    lists,
    byRisk.map(([name]) => name),
    rules,
    timesPerYear,
    [window.from, window.to],
    method,
  ]);
}
