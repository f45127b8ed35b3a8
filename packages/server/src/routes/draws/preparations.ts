/** Preparing and freezing a draw. */

import { describeForecast, done, type Forecast, type Language } from '@double-random/core';
import { describeSummary, explainWarning, type FreezeWarning, type SummaryNames } from '@double-random/directories';
import { stratumWords } from '@double-random/web';
import { z } from 'zod';
import { acceptShortage } from '../../acts/draws/accept-shortage.js';
import { freezeDraw } from '../../acts/draws/freeze.js';
import { prepare } from '../../acts/draws/prepare.js';
import { sameInputs } from '../../draws/preparation-inputs.js';
import { type Route, route } from '../../http/route.js';
import { reasonText } from '../../plans/texts.js';
import { inBeijing } from '../../problems/beijing-words.js';
import { refused } from '../../problems/problems.js';
import { type Actor, departmentOf } from '../../rights/actor.js';
import { currentInputs } from '../../store/draws/inputs.js';
import { findPreparation, latestPreparation, type Preparation, shortageAcceptances } from '../../store/draws/preparations.js';
import type { Connection } from '../../store/store.js';
import { partsOf } from '../../store/task-parts.js';
import { findTask } from '../../store/tasks.js';
import { findUser } from '../../store/users.js';
import type { Task, TaskPart } from '../../tasks/task.js';
import { seesPreparations } from '../../tasks/visibility.js';
import type { VisibleTask } from '../tasks/answer.js';
import { planners, readers } from './who.js';

const words = z.object({ zh: z.string(), en: z.string() });
const lines = z.object({ zh: z.array(z.string()), en: z.array(z.string()) });

const acceptedView = words.extend({ by: z.string().nullable().describe('Who accepted it, by name'), at: z.string() });

const preparationView = z.object({
  id: z.string(),
  task: z.string(),
  attempt: z.int(),
  state: z.enum(['preparing', 'ready', 'failed']),
  job: z.string(),
  /** Whether task or directories have changed since: then it cannot be frozen. */
  stale: z.boolean(),
  manifestHash: z.string().nullable(),
  askedAt: z.string(),
  readyAt: z.string().nullable(),
  /** What the pools hold, in words. */
  summary: lines.nullable(),
  warnings: z.array(words),
  /** What the draw will be like, in words and in figures (as `double-random forecast --json` gives them); other departments' inspectors are left out. */
  forecast: z.object({ text: lines, figures: z.record(z.string(), z.unknown()) }).nullable(),
  shortages: z.array(z.object({ department: z.string(), share: z.number(), worst: z.int(), accepted: acceptedView.nullable() })),
});

/** Whose inspectors a reader may see by id. */
const seesOf = (by: Actor): ((department: string) => boolean) => {
  const own = departmentOf(by);
  return (department) => department === own;
};

/** Stands for an id that the reader may not see. */
const HIDDEN = '…';

/** The forecast without the inspectors of other departments; how many they are is told, or a scarce qualification would read as one that nobody has. */
function forecastFor(told: Forecast, sees: (department: string) => boolean): Forecast {
  const hidden = { bestGuess: null, certain: told.certain.filter(({ department }) => sees(department)) };
  return {
    ...told,
    ...(told.bestGuess !== null && sees(told.bestGuess.department) ? { certain: hidden.certain } : hidden),
    departments: told.departments.map((one) =>
      sees(one.department)
        ? one
        : {
            ...one,
            loads: { ...one.loads, inspectors: [], mostLoaded: [] },
            scarce: [],
            predictability: { ...one.predictability, best: null },
          },
    ),
    bottlenecks: told.bottlenecks.map((one) => (sees(one.department) ? one : { ...one, eligible: one.eligible.map(() => HIDDEN) })),
  };
}

/** An example of a recusal names an inspector: it is left to the department's own directory health. */
const withoutExample = (warning: FreezeWarning): FreezeWarning =>
  warning.code === 'recusals-unknown' ? { ...warning, details: { ...warning.details, example: HIDDEN } } : warning;

/** Departments and strata by their words; an id where there are none. */
function summaryNames({ settings }: Task, parts: readonly TaskPart[], language: Language): SummaryNames {
  const named = new Map(parts.map(({ department, name, nameEn }) => [department, language === 'en' && nameEn ? nameEn : name]));
  const by = settings.strata?.by ?? null;
  return { department: (id) => named.get(id) ?? id, stratum: (id) => stratumWords(by, id)[language] };
}

function summaryFor({ summary }: Preparation, { task, parts }: VisibleTask, sees: (department: string) => boolean) {
  if (summary === null) return null;
  const seen = {
    ...summary,
    departments: summary.departments.map((one) => (sees(one.id) ? one : { ...one, leftOut: [] })),
  };
  const lines = (language: Language) => describeSummary(seen, language, summaryNames(task, parts, language));
  return { zh: lines('zh'), en: lines('en') };
}

async function acceptedShortages(db: Connection, preparation: string): Promise<ReadonlyMap<string, z.input<typeof acceptedView>>> {
  const accepted = await shortageAcceptances(db, preparation);
  const users = await Promise.all(accepted.map(({ by }) => findUser(db, by)));
  return new Map(
    accepted.map(({ department, reason, acceptedAt }, i) => [
      department,
      { zh: reason, en: reason, by: users[i]?.name ?? null, at: acceptedAt },
    ]),
  );
}

async function viewOf(db: Connection, by: Actor, preparation: Preparation): Promise<z.input<typeof preparationView> | null> {
  const task = await findTask(db, preparation.task);
  const parts = task === null ? [] : await partsOf(db, task.id);
  if (task === null || !seesPreparations(by, parts)) return null;
  const sees = seesOf(by);
  const current = await currentInputs(db, task, parts, preparation.attempt);
  const accepted = await acceptedShortages(db, preparation.id);
  const told = preparation.forecast === null ? null : forecastFor(preparation.forecast, sees);
  return {
    id: preparation.id,
    task: task.id,
    attempt: preparation.attempt,
    state: preparation.state,
    job: preparation.job,
    stale: task.state === 'confirmed' && !(current.ok && sameInputs(current.value, preparation.inputs)),
    manifestHash: preparation.manifestHash,
    askedAt: preparation.askedAt,
    readyAt: preparation.readyAt,
    summary: summaryFor(preparation, { task, parts }, sees),
    warnings: preparation.warnings
      .map(withoutExample)
      .map((warning) => inBeijing({ zh: explainWarning(warning, 'zh'), en: explainWarning(warning, 'en') })),
    forecast: told === null ? null : { text: { zh: describeForecast(told, 'zh'), en: describeForecast(told, 'en') }, figures: { ...told } },
    shortages: (preparation.forecast?.departments ?? [])
      .filter(({ department }) => preparation.short.includes(department))
      .map(({ department, shortfall: { share, worst } }) => ({ department, share, worst, accepted: accepted.get(department) ?? null })),
  };
}

const taskParams = z.object({ task: z.string() });
const preparationParams = z.object({ preparation: z.string() });

export const preparationRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/v1/tasks/:task/preparations',
    tag: 'draws',
    who: planners,
    summary: { zh: '准备抽取：生成名录与清单并预测（后台任务）', en: 'Prepare a draw: pools, manifest and forecast, as a job' },
    params: taskParams,
    answer: { status: 202, kind: 'json', schema: z.object({ id: z.string(), job: z.string() }) },
    codes: ['task-not-confirmed', 'already-frozen', 'directory-missing', 'not-yours'],
    handle: async ({ params, by }, service) => {
      const asked = await prepare(service, by, params.task);
      return asked.ok ? done({ body: asked.value }) : asked;
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/tasks/:task/preparation',
    tag: 'draws',
    who: readers,
    summary: { zh: '任务最近一次准备及其预测', en: 'The latest preparation of a task, with its forecast' },
    params: taskParams,
    answer: { status: 200, kind: 'json', schema: preparationView },
    handle: async ({ params, by }, { store }) => {
      const latest = await latestPreparation(store.db, params.task);
      const view = latest === null ? null : await viewOf(store.db, by, latest);
      return view === null ? refused('not-found') : done({ body: view });
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/preparations/:preparation',
    tag: 'draws',
    who: readers,
    summary: { zh: '一次准备及其预测', en: 'A preparation with its forecast' },
    params: preparationParams,
    answer: { status: 200, kind: 'json', schema: preparationView },
    handle: async ({ params, by }, { store }) => {
      const found = await findPreparation(store.db, params.preparation);
      const view = found === null ? null : await viewOf(store.db, by, found);
      return view === null ? refused('not-found') : done({ body: view });
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/preparations/:preparation/shortages',
    tag: 'draws',
    who: planners,
    summary: { zh: '部门说明理由，接受预测的人员短缺', en: 'A department accepts the shortage forecast, with a reason' },
    params: preparationParams,
    body: { kind: 'json', schema: z.strictObject({ department: z.string(), reason: reasonText }) },
    answer: { status: 204, kind: 'nothing' },
    codes: ['not-short', 'preparation-not-ready', 'not-yours'],
    handle: async ({ params, body, by }, service) => {
      const accepted = await acceptShortage(service, by, params.preparation, body.department, body.reason);
      return accepted.ok ? done({ body: null }) : accepted;
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/preparations/:preparation/freezing',
    tag: 'draws',
    who: planners,
    summary: { zh: '锁定：公布清单与名录，开始承诺', en: 'Freeze: publish manifest and pools, and begin the commitments' },
    params: preparationParams,
    answer: {
      status: 201,
      kind: 'json',
      schema: z.object({ id: z.string(), manifestHash: z.string(), commitBy: z.string() }),
    },
    codes: [
      'task-not-confirmed',
      'already-frozen',
      'preparation-stale',
      'preparation-not-ready',
      'shortage-open',
      'commit-by-past',
      'not-yours',
    ],
    handle: async ({ params, by }, service) => {
      const frozen = await freezeDraw(service, by, params.preparation);
      return frozen.ok ? done({ body: frozen.value }) : frozen;
    },
  }),
];
