/** 年度抽查计划公告: one edition of a department's annual plan. */

import { z } from 'zod';
import { condition } from './condition.js';
import { address, dayText, department, departmentRole, momentText, named } from './naming.js';
import { sampleRule } from './sample-rule.js';

const plannedTask = z.strictObject({
  id: z.string(),
  title: z.string(),
  scope: z.enum(['directed', 'undirected']),
  conditions: z.array(condition).readonly(),
  ratio: z.strictObject({ rule: sampleRule, byRisk: z.array(z.strictObject({ risk: z.string(), rule: sampleRule })).readonly() }),
  timesPerYear: z.int().min(1),
  window: z.strictObject({ from: dayText, to: dayText }),
  method: named,
  /** The initiating one first. */
  departments: z
    .array(
      z.strictObject({
        department,
        role: departmentRole,
        items: z.array(z.strictObject({ code: z.string(), name: z.string() })).readonly(),
      }),
    )
    .readonly(),
});

export const annualPlanRecord = z.strictObject({
  report: z.literal('annual-plan'),
  plan: z.string(),
  year: z.int(),
  edition: z.int().min(1),
  title: z.string(),
  documentNumber: z.string().nullable(),
  department,
  publishedAt: momentText,
  /** 集体审议. */
  approval: z.strictObject({ meetingDate: dayText, minutesNumber: z.string() }).nullable(),
  /** Of an edition that amends the one before it. */
  amendment: z.strictObject({ of: z.int().min(1), reason: z.string() }).nullable(),
  cancellation: z.strictObject({ at: momentText, reason: z.string() }).nullable(),
  /** `before`: as the task stood in the edition before, where that differs; `added`: it did not stand there. */
  tasks: z.array(plannedTask.extend({ change: z.enum(['added', 'changed']).nullable(), before: plannedTask.nullable() })).readonly(),
  /** Tasks of the edition before that stand no longer. */
  removed: z.array(plannedTask).readonly(),
  address,
});

export type AnnualPlanRecord = z.output<typeof annualPlanRecord>;
export type PlannedTaskRecord = z.output<typeof plannedTask>;
