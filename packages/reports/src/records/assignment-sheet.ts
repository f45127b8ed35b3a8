/** 检查任务分派表: an inspector's visits, day by day, in the order of the route. */

import { z } from 'zod';
import { dayText, department, named } from './naming.js';

const plannedVisit = z.strictObject({
  visit: z.string(),
  start: z.string().nullable(),
  entity: z.strictObject({ id: z.string(), name: z.string(), address: z.string(), region: named, street: z.string().nullable() }),
  task: z.string(),
  /** Of this inspector in the team. */
  role: named,
  /** Everybody else who comes; names of the own department only. */
  companions: z.array(z.strictObject({ department: named, role: named, name: z.string().nullable() })).readonly(),
  /** What the own department checks. */
  items: z.array(z.strictObject({ code: z.string(), name: z.string() })).readonly(),
  state: named,
});

export const assignmentSheetRecord = z.strictObject({
  report: z.literal('assignment-sheet'),
  department,
  inspector: z.strictObject({ id: z.string(), name: z.string(), certificate: z.string() }),
  from: dayText,
  to: dayText,
  days: z.array(z.strictObject({ date: dayText, visits: z.array(plannedVisit).readonly() })).readonly(),
  /** Visits that have no day yet. */
  unplaced: z.array(plannedVisit).readonly(),
});

export type AssignmentSheetRecord = z.output<typeof assignmentSheetRecord>;
