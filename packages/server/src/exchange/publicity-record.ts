/**
 * 抽查检查结果公示记录: results in the form of the national publicity system (field names of its public API, the misspelt one too), one for each result and
 * department. docs/exchange.md says where each member comes from.
 */

import { z } from 'zod';
import type { Publication } from '../publications/publication.js';
import type { PublishedPart } from '../publications/published-result.js';
import { changedAtOf } from '../store/exchange/current-results.js';
import { type CarriedOutPlan, plansOfTasks } from '../store/exchange/plans-of-tasks.js';
import type { Connection } from '../store/store.js';
import { findTask } from '../store/tasks.js';
import { isDirected } from '../tasks/public-task.js';
import type { Task } from '../tasks/task.js';

const detail = z.object({
  seqno: z.int().min(1),
  raninsItemName: z.string().describe('抽查事项'),
  raninsCheckResName: z.string().describe('检查结果'),
});

export const publicityRecord = z.object({
  raninsPlanId: z.string().nullable().describe('抽查计划编号; null: an ad hoc task'),
  raninsPlaneName: z.string().nullable().describe('抽查计划名称'),
  raninsTaskId: z.string().describe('抽查任务编号'),
  raninsTaskName: z.string().describe('抽查任务名称'),
  raninsTypeName: z.string().describe('抽查类型'),
  insAuth: z.string().describe('检查机关'),
  insDate: z.string().nullable().describe('检查完成日期 YYYY-MM-DD; null: withdrawn'),
  details: z.array(detail).describe('Empty: withdrawn'),
  uscc: z.string().nullable().describe('统一社会信用代码; null: withdrawn, or the entity has none'),
  entName: z.string().nullable().describe('As it was published; null: withdrawn'),
  doubleRandom: z
    .object({
      recordId: z.string().describe('The same for every edition: what comes later takes the place of what came before'),
      edition: z.int(),
      result: z.string().describe('Id of the published edition'),
      department: z.string(),
      drawId: z.string(),
      contentHash: z.string(),
      publishedAt: z.string(),
      changedAt: z.string().describe('When this edition was published or withdrawn; since and until mean this'),
      withdrawn: z.object({ at: z.string(), reason: z.string() }).nullable().describe('Not null: retract the record'),
      path: z.string(),
    })
    .describe('Not of the national record: by this a receiver corrects and retracts'),
});

export type PublicityRecord = z.output<typeof publicityRecord>;

const TYPE_NAMES = { directed: '定向抽查', undirected: '不定向抽查' } as const;

interface TaskFacts {
  readonly task: Task;
  readonly plans: readonly CarriedOutPlan[];
}

/** A department's own plan, else the initiating department's, else the first of the task's. */
const planFor = (department: string, { task, plans }: TaskFacts): CarriedOutPlan | null =>
  plans.find((plan) => plan.department === department) ?? plans.find((plan) => plan.department === task.department) ?? plans[0] ?? null;

function recordOf(publication: Publication, facts: TaskFacts, part: PublishedPart): PublicityRecord {
  const { content, withdrawn } = publication;
  const plan = planFor(part.department, facts);
  const isOut = withdrawn !== null;
  return {
    raninsPlanId: plan?.plan ?? null,
    raninsPlaneName: plan?.title ?? null,
    raninsTaskId: publication.task,
    raninsTaskName: content.task.title,
    raninsTypeName: TYPE_NAMES[isDirected(facts.task) ? 'directed' : 'undirected'],
    insAuth: part.name,
    insDate: isOut ? null : part.endedOn,
    details: isOut
      ? []
      : part.items.map(({ name, result }, at) => ({ seqno: at + 1, raninsItemName: name, raninsCheckResName: result.zh })),
    uscc: isOut ? null : content.entity.uscc,
    entName: isOut ? null : content.entity.name,
    doubleRandom: {
      recordId: `${publication.visit}/${part.department}`,
      edition: publication.edition,
      result: publication.id,
      department: part.department,
      drawId: content.task.drawId,
      contentHash: publication.contentHash,
      publishedAt: publication.publishedAt,
      changedAt: changedAtOf(publication),
      withdrawn,
      path: `/api/v1/public/results/${publication.id}`,
    },
  };
}

async function factsOf(db: Connection, id: string): Promise<TaskFacts> {
  const task = await findTask(db, id);
  if (task === null) throw new Error(`a result was published of the task ${id}, which is not there`);
  return { task, plans: task.source.kind === 'ad-hoc' ? [] : await plansOfTasks(db, task.source.planTasks) };
}

/** The records of results, in their order. @param department of this one only */
export async function publicityRecords(
  db: Connection,
  publications: readonly Publication[],
  department?: string | undefined,
): Promise<readonly PublicityRecord[]> {
  const facts = new Map<string, TaskFacts>();
  const records: PublicityRecord[] = [];
  for (const publication of publications) {
    const known = facts.get(publication.task) ?? (await factsOf(db, publication.task));
    facts.set(publication.task, known);
    const parts = publication.content.parts.filter((part) => department === undefined || part.department === department);
    records.push(...parts.map((part) => recordOf(publication, known, part)));
  }
  return records;
}
