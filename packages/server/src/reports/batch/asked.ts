/** A batch of papers as it is asked for: which papers of which visits, in which form, and for whom. */

import { z } from 'zod';
import { dayText } from '../../plans/texts.js';
import type { TokenActor, UserActor } from '../../rights/actor.js';
import { ROLES, SCOPES } from '../../rights/role.js';
import { VISIT_STATES } from '../../visits/states.js';

/** 检查通知书, 检查任务书, 现场检查记录表 (to be written on, or filled), 检查任务分派表 of the department's inspectors. */
export const BATCH_PAPERS = ['notices', 'orders', 'records', 'filled-records', 'sheets'] as const;

export type BatchPapers = (typeof BATCH_PAPERS)[number];

/** As many visits as a task of a city has in a season. */
export const MOST_PAPERS = 5000;

const MOST_ID = 64;

export const batchForm = z.strictObject({
  papers: z
    .enum(BATCH_PAPERS)
    .describe(
      "Notices, orders, records to write on or filled with what was recorded, or the assignment sheets of the department's inspectors",
    ),
  visits: z.array(z.string().max(MOST_ID)).min(1).max(MOST_PAPERS).optional().describe('Visits by their ids'),
  from: dayText.optional().describe('First day; with it or `to`, visits that have no day yet are left out'),
  to: dayText.optional(),
  state: z.enum(VISIT_STATES).optional(),
  region: z
    .string()
    .regex(/^\d{2,12}$/)
    .optional()
    .describe('Beginning of the GB/T 2260 code'),
  language: z.enum(['zh', 'en']).default('zh'),
  missing: z.enum(['name', 'refuse']).default('name').describe('As for a single paper'),
  as: z.enum(['pdf', 'zip']).default('pdf').describe('One file to print, or a ZIP with a file for each visit'),
});

export type BatchWish = z.output<typeof batchForm>;

const asker = z.strictObject({
  kind: z.enum(['user', 'token']),
  id: z.string(),
  name: z.string(),
  department: z.string(),
  roles: z.array(z.enum(ROLES)),
  scopes: z.array(z.enum(SCOPES)),
});

/** What the job is given. */
export const batchInput = z.strictObject({ task: z.string(), wish: batchForm, by: asker });

type Asker = z.output<typeof asker>;

export const askerOf = (by: (UserActor | TokenActor) & { readonly department: string }): Asker => ({
  kind: by.kind,
  id: by.id,
  name: by.name,
  department: by.department,
  roles: by.kind === 'user' ? [...by.roles] : [],
  scopes: by.kind === 'token' ? [...by.scopes] : [],
});

/** Whoever asked, with the rights that they had then. @param job stands for the request */
export function actorOfAsker({ kind, id, name, department, roles, scopes }: Asker, job: string): UserActor | TokenActor {
  const origin = { address: '', requestId: job };
  if (kind === 'token') return { kind, id, name, department, scopes: new Set(scopes), origin };
  return { kind, id, name, department, roles: new Set(roles), session: '', origin };
}
