/** A joint task as its participants see it. */

import { z } from 'zod';
import { whoProblem } from '../../http/who.js';
import { PAPER_PATHS } from '../../reports/paper-paths.js';
import { type Actor, owns, readsEverything } from '../../rights/actor.js';
import { ROLES } from '../../rights/role.js';
import { type NextStep, STEP_PLACES } from '../../tasks/next-step.js';
import { isDirected } from '../../tasks/public-task.js';
import { FILTER_MEMBERS, type Preparation, preparationShape, settingsShape } from '../../tasks/settings.js';
import { PART_STATES, TASK_STATES } from '../../tasks/states.js';
import { SOURCE_KINDS, type Task, type TaskPart } from '../../tasks/task.js';
import { auditReaders } from '../audit/entries.js';

const wordsShape = z.object({ zh: z.string(), en: z.string() });

const partSummary = z.object({
  department: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  role: z.enum(['initiating', 'cooperating']),
  state: z.enum(PART_STATES),
});

export const taskSummaryView = z
  .object({
    id: z.string(),
    drawId: z.string(),
    title: z.string(),
    documentNumber: z.string().nullable(),
    department: z.string(),
    state: z.enum(TASK_STATES),
    source: z.enum(SOURCE_KINDS),
    scope: z.enum(['directed', 'undirected']),
    disclosure: z.enum(['open', 'sealed']),
    period: z.object({ from: z.string(), to: z.string() }).nullable(),
    parts: z.array(partSummary),
    version: z.number(),
    createdAt: z.string(),
    changedAt: z.string(),
  })
  .meta({ id: 'TaskSummary' });

/** Ids and reason of the choice are for the department itself; auditors see the ids and that there is a reason. */
const choiceView = z.object({
  kind: z.enum(['all', 'only', 'without']),
  count: z.number(),
  ids: z.array(z.string()).nullable(),
  reason: z.string().nullable(),
});

const partView = partSummary.extend({
  preparation: preparationShape
    .omit({ inspectors: true })
    .extend({
      checks: z.strictObject(FILTER_MEMBERS).nullable(),
      inspectors: choiceView,
    })
    .nullable(),
  declineReason: z.string().nullable(),
  readiness: z
    .object({ at: z.string(), inspectorsVersion: z.number(), recusalsVersion: z.number().nullable(), inspectors: z.number() })
    .nullable(),
  version: z.number(),
  changedAt: z.string(),
});

const sourceView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('planned'), planTasks: z.array(z.string()) }),
  z.object({ kind: z.literal('proposal'), planTasks: z.array(z.string()) }),
  z.object({ kind: z.literal('ad-hoc'), reason: z.string() }),
]);

export const taskView = z
  .object({
    id: z.string(),
    drawId: z.string(),
    title: z.string(),
    documentNumber: z.string().nullable(),
    department: z.string(),
    entityDirectory: z.string(),
    source: sourceView,
    approval: z.object({ by: z.string(), name: z.string(), at: z.string() }).nullable(),
    state: z.enum(TASK_STATES),
    scope: z.enum(['directed', 'undirected']),
    settings: settingsShape,
    parts: z.array(partView),
    /** What is missing for the task to go on, and whose turn it is. */
    next: z.array(
      z.object({
        department: z.string(),
        roles: z.array(z.enum(ROLES)).describe('Who in the department may take the step; none: the service is at it'),
        place: z.enum(STEP_PLACES).describe('Where it is taken'),
        draw: z.string().nullable().describe('The attempt that it is about'),
        words: wordsShape,
      }),
    ),
    version: z.number(),
    createdAt: z.string(),
    changedAt: z.string(),
    publicSince: z.string().nullable(),
    cancellation: z.object({ at: z.string(), reason: z.string() }).nullable(),
    links: z
      .object({
        notice: z.string().nullable().describe('As long as the task is not public: null'),
        results: z.string().nullable().describe('As long as the task is not public: null'),
        audit: z.string().nullable().describe('For those who read the audit log; others: null'),
      })
      .describe('Its papers as PDFs'),
  })
  .meta({ id: 'Task' });

const summaryOf = ({ department, name, nameEn, role, state }: TaskPart) => ({ department, name, nameEn, role, state });

export const taskSummaryOf = (task: Task, parts: readonly TaskPart[]): z.input<typeof taskSummaryView> => ({
  id: task.id,
  drawId: task.drawId,
  title: task.title,
  documentNumber: task.documentNumber,
  department: task.department,
  state: task.state,
  source: task.source.kind,
  scope: isDirected(task) ? 'directed' : 'undirected',
  disclosure: task.settings.disclosure ?? 'open',
  period: task.settings.period ?? null,
  parts: parts.map(summaryOf),
  version: task.version,
  createdAt: task.createdAt,
  changedAt: task.changedAt,
});

function choiceSeenBy(actor: Actor, department: string, choice: Preparation['inspectors']): z.input<typeof choiceView> {
  if (choice.kind === 'all') return { kind: 'all', count: 0, ids: null, reason: null };
  const own = owns(actor, department);
  return {
    kind: choice.kind,
    count: choice.ids.length,
    ids: own || readsEverything(actor) ? choice.ids : null,
    reason: own ? choice.reason : null,
  };
}

function partSeenBy(actor: Actor, part: TaskPart): z.input<typeof partView> {
  const { preparation, declineReason, readiness, version, changedAt } = part;
  return {
    ...summaryOf(part),
    preparation: preparation === null ? null : { ...preparation, inspectors: choiceSeenBy(actor, part.department, preparation.inspectors) },
    declineReason,
    readiness,
    version,
    changedAt,
  };
}

const linksFor = (actor: Actor, { id, publicSince }: Task): z.input<typeof taskView>['links'] => ({
  notice: publicSince === null ? null : PAPER_PATHS.taskNotice(id),
  results: publicSince === null ? null : PAPER_PATHS.results(id),
  audit: whoProblem(auditReaders, actor) === null ? PAPER_PATHS.audit(id) : null,
});

export const taskSeenBy = (actor: Actor, task: Task, parts: readonly TaskPart[], next: readonly NextStep[]): z.input<typeof taskView> => ({
  id: task.id,
  drawId: task.drawId,
  title: task.title,
  documentNumber: task.documentNumber,
  department: task.department,
  entityDirectory: task.entityDirectory,
  source: task.source.kind === 'ad-hoc' ? task.source : { kind: task.source.kind, planTasks: [...task.source.planTasks] },
  approval: task.approval,
  state: task.state,
  scope: isDirected(task) ? 'directed' : 'undirected',
  settings: task.settings,
  parts: parts.map((part) => partSeenBy(actor, part)),
  next: next.map((step) => ({ ...step, roles: [...step.roles] })),
  version: task.version,
  createdAt: task.createdAt,
  changedAt: task.changedAt,
  publicSince: task.publicSince,
  cancellation: task.cancellation,
  links: linksFor(actor, task),
});
