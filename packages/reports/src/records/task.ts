/** 抽查任务公告: what a joint task is, before anything is drawn. */

import { z } from 'zod';
import { condition } from './condition.js';
import { address, dayText, department, departmentRole, hashText, momentText, named } from './naming.js';
import { sampleRule } from './sample-rule.js';

export const taskRecord = z.strictObject({
  report: z.literal('task'),
  task: z.string(),
  drawId: z.string(),
  title: z.string(),
  documentNumber: z.string().nullable(),
  issuedOn: dayText,
  /** The annual plans whose tasks it carries out, one where no tasks of several plans were joined; none: 临时任务. */
  plans: z.array(z.strictObject({ title: z.string(), year: z.int(), documentNumber: z.string().nullable() })).readonly(),
  scope: z.enum(['directed', 'undirected']),
  disclosure: z.enum(['open', 'sealed']),
  /** Of a sealed task: the day on which it is disclosed even if inspections are still missing; `null`: not told, as long as it would tell the period. */
  discloseBy: dayText.nullable(),
  listPublished: z.boolean(),
  /** `null`: kept to themselves until the visits are made, as `conditions` and `items` are of a sealed task. */
  period: z.strictObject({ from: dayText, to: dayText }).nullable(),
  conditions: z.array(condition).readonly().nullable(),
  departments: z
    .array(
      z.strictObject({
        department,
        role: departmentRole,
        items: z
          .array(z.strictObject({ code: z.string(), name: z.string() }))
          .readonly()
          .nullable(),
      }),
    )
    .readonly(),
  /** By what entities are put into strata; `null`: all are one. */
  strataBy: named.nullable(),
  /** `stratum` `null`: every other one. */
  strata: z.array(z.strictObject({ stratum: named.nullable(), rule: sampleRule, reserve: z.int().min(0) })).readonly(),
  /** How it is drawn. `null`: it is prepared anew after a voided draw, or was cancelled in the middle of that; nothing is fixed then, and `strata` is empty. */
  drawing: z
    .strictObject({
      /** Where the seed's last part comes from. */
      entropy: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('none') }),
        z.strictObject({ kind: z.literal('drand'), round: z.int().min(1) }),
        z.strictObject({ kind: z.literal('witnessed'), description: z.string() }),
      ]),
      commitBy: momentText,
      revealBy: momentText,
    })
    .nullable(),
  manifestHash: hashText.nullable(),
  /** Working days after its publication in which the entity may object to a result. */
  objectionDays: z.int().min(0),
  cancellation: z.strictObject({ at: momentText, reason: z.string() }).nullable(),
  address,
});

export type TaskRecord = z.output<typeof taskRecord>;
