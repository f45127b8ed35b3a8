/** 撮合: planned tasks of several departments that should become one joint task, and the visits that this saves. */

import { done } from '@double-random/core';
import { z } from 'zod';
import { only, type Route, route } from '../../http/route.js';
import { findProposals, proposalById } from '../../matchmaking/find-proposals.js';
import type { Proposal } from '../../matchmaking/proposal.js';
import { momentOf } from '../../outside/outside.js';
import { type ExactFraction, tenthsText } from '../../plans/fraction.js';
import { dayInChina } from '../../plans/year.js';
import { refused } from '../../problems/problems.js';
import type { Service } from '../../service.js';
import { askedYear, yearOf } from './asked-year.js';
import { filterView } from './plan-view.js';

const fractionView = z
  .object({ num: z.string(), den: z.string(), text: z.string() })
  .describe('Exact, as decimal integers in lowest terms; `text` is rounded half up to tenths')
  .meta({ id: 'ExactFraction' });

const viewOfFraction = (fraction: ExactFraction): z.input<typeof fractionView> => ({
  num: String(fraction.num),
  den: String(fraction.den),
  text: tenthsText(fraction),
});

const proposalView = z
  .object({
    id: z.string(),
    year: z.number().int(),
    basis: z.enum(['entities', 'trade-and-place']),
    tasks: z.array(z.object({ id: z.string(), plan: z.string(), edition: z.number().int(), department: z.string(), title: z.string() })),
    departments: z
      .array(
        z
          .object({
            department: z.string(),
            role: z.enum(['initiating', 'cooperating']),
            items: z.array(z.string()).readonly(),
            checks: filterView.describe('Which entities of the filter it checks; empty lists: all'),
          })
          .readonly(),
      )
      .readonly(),
    filter: filterView,
    window: z.object({ from: z.string(), to: z.string() }).readonly(),
    visits: z
      .object({
        entities: z.number().int().describe('Entities that all of the tasks mean'),
        single: fractionView,
        joint: fractionView,
        saved: fractionView,
        classes: z.array(z.object({ risk: z.string(), entities: z.number().int(), chance: fractionView })),
      })
      .nullable()
      .describe('Expected of one round of each task; null where there is no directory to count in'),
  })
  .meta({ id: 'MatchProposal' });

const viewOfProposal = ({ tasks, visits, ...proposal }: Proposal): z.input<typeof proposalView> => ({
  ...proposal,
  tasks: tasks.map(({ plan, edition, department, task: { id, title } }) => ({ id, plan, edition, department, title })),
  visits:
    visits === null
      ? null
      : {
          entities: visits.entities,
          single: viewOfFraction(visits.single),
          joint: viewOfFraction(visits.joint),
          saved: viewOfFraction(visits.saved),
          classes: visits.classes.map(({ risk, entities, chance }) => ({ risk, entities, chance: viewOfFraction(chance) })),
        },
});

const todayOf = ({ outside }: Service): string => dayInChina(momentOf(outside.now()));

const matchReaders = only(['planner', 'reviewer', 'department-admin', 'auditor'], 'plans:read');

const list = route({
  method: 'GET',
  path: '/api/v1/matches',
  tag: 'plans',
  who: matchReaders,
  summary: { zh: '撮合：可合并为联合抽查的计划任务', en: 'Planned tasks that could become joint tasks' },
  query: z.object({
    year: askedYear,
    /** Only proposals that this department would take part in. */
    department: z.string().max(64).optional(),
  }),
  answer: { status: 200, kind: 'json', schema: z.object({ items: z.array(proposalView) }) },
  handle: async ({ query: { year, department }, by }, service) => {
    const all = await findProposals(service.store.db, by, yearOf(year, service.outside), todayOf(service));
    const takesPart = (proposal: Proposal): boolean => proposal.departments.some((part) => part.department === department);
    return done({ body: { items: all.filter((proposal) => department === undefined || takesPart(proposal)).map(viewOfProposal) } });
  },
});

const one = route({
  method: 'GET',
  path: '/api/v1/matches/:proposal',
  tag: 'plans',
  who: matchReaders,
  summary: { zh: '一项联合抽查建议', en: 'One proposal of a joint task' },
  params: z.object({ proposal: z.string().max(64) }),
  answer: { status: 200, kind: 'json', schema: proposalView },
  codes: ['not-found'],
  handle: async ({ params, by }, service) => {
    const proposal = await proposalById(service.store.db, by, params.proposal, todayOf(service));
    return proposal === null ? refused('not-found') : done({ body: viewOfProposal(proposal) });
  },
});

export const matchRoutes: readonly Route[] = [list, one];
