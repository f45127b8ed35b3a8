/** What the papers of one visit have in common: who is visited, when, by whom, for what. */

import { z } from 'zod';
import { dayText, department, departmentRole, momentText, named } from './naming.js';

/** A place in a team. `vacant`: nobody stands in it. `name` and `certificate` are `null` then, and where the reader may not know them. */
export const member = z
  .strictObject({ role: named, vacant: z.boolean(), name: z.string().nullable(), certificate: z.string().nullable() })
  .readonly();

export type Member = z.output<typeof member>;

export const checkedItem = z
  .strictObject({
    code: z.string(),
    name: z.string(),
    /** 检查内容, 检查依据; empty where the item list has none. */
    content: z.string(),
    basis: z.string(),
    method: z.string(),
    /** 重点检查事项. */
    key: z.boolean(),
  })
  .readonly();

export type CheckedItem = z.output<typeof checkedItem>;

export const visitedEntity = z
  .strictObject({
    id: z.string(),
    uscc: z.string().nullable(),
    name: z.string(),
    address: z.string(),
    region: named,
  })
  .readonly();

/** Members that every paper of a visit has. */
export const VISIT_MEMBERS = {
  visit: z.string(),
  task: z.strictObject({
    id: z.string(),
    title: z.string(),
    documentNumber: z.string().nullable(),
    /** The annual plan that it carries out; `null`: 临时任务. */
    plan: z.strictObject({ title: z.string(), year: z.int(), documentNumber: z.string().nullable() }).nullable(),
  }),
  draw: z.strictObject({ drawId: z.string(), attempt: z.int().min(1), manifestHash: z.string() }),
  entity: visitedEntity,
  /** 派发: since when there is the visit. */
  dispatchedAt: momentText,
  /** `null` while the visit has no day. */
  date: dayText.nullable(),
  /** `HH:MM` in China. */
  start: z.string().nullable(),
};

/** What one department does there. The initiating department stands first. */
export const visitingDepartment = z
  .strictObject({
    department,
    role: departmentRole,
    team: z.array(member).readonly(),
    items: z.array(checkedItem).readonly(),
  })
  .readonly();

export type VisitingDepartment = z.output<typeof visitingDepartment>;
