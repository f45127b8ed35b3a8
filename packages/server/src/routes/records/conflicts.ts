/** Conflicts: items of which more than one record stands, since two devices recorded without seeing each other. */

import { done } from '@double-random/core';
import { z } from 'zod';
import { cursorOf, pageOf, pageQuery, readCursor } from '../../http/page.js';
import { type Route, route } from '../../http/route.js';
import { lineText } from '../../plans/texts.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { type Actor, departmentOf, readsEverything } from '../../rights/actor.js';
import { type Conflict, type ConflictFilter, type ConflictKey, listConflicts } from '../../store/records/conflicts.js';
import { headsOfVisits } from '../../store/records/standing-records.js';
import type { Connection } from '../../store/store.js';
import { entitiesOfVisits } from '../../store/visits/visits.js';
import { readsRecordsOf, seenVisit } from '../../visits/seen-visit.js';
import { readers } from '../visits/who.js';
import { recordView, viewOfRecord } from './record-view.js';

const conflictView = z
  .object({
    visit: z.string(),
    department: z.string(),
    item: z.string(),
    entity: z.object({ id: z.string(), name: z.string() }),
    records: z.array(recordView).describe('All that stand: settle them by a submission that replaces every one of them'),
  })
  .meta({ id: 'RecordConflict' });

const page = pageOf(conflictView);

const keyShape = z.tuple([z.string(), z.string(), z.string()]);

const keyOf = ({ visit, department, item }: Conflict): ConflictKey => [visit, department, item];

type Asked = Omit<ConflictFilter, 'after' | 'limit'> & { readonly limit: number; readonly after: string | undefined };

async function pageOfConflicts(db: Connection, { after, limit, ...filter }: Asked): Promise<ServiceOutcome<z.input<typeof page>>> {
  const mark = after === undefined ? null : readCursor(after, keyShape);
  if (after !== undefined && mark === null) return refused('bad-cursor');
  const found = await listConflicts(db, { ...filter, after: mark, limit: limit + 1 });
  const conflicts = found.slice(0, limit);
  const heads = await headsOfVisits(db, [...new Set(conflicts.map(({ visit }) => visit))]);
  const entities = await entitiesOfVisits(db, [...heads.keys()]);
  const last = conflicts.at(-1);
  return done({
    items: conflicts.map(({ visit, department, item }) => ({
      visit,
      department,
      item,
      entity: entities.get(visit) ?? { id: '', name: '' },
      records: (heads.get(visit) ?? []).filter((one) => one.department === department && one.item === item).map(viewOfRecord),
    })),
    next: found.length > limit && last !== undefined ? cursorOf(keyOf(last)) : null,
  });
}

/** The department whose conflicts a list is confined to; `null`: all of them. */
const confinedTo = (by: Actor): string | null => (readsEverything(by) ? null : (departmentOf(by) ?? ''));

export const conflictRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/conflicts',
    tag: 'visits',
    who: readers,
    summary: { zh: '本部门待核定的记录冲突', en: "Conflicts among the department's records, to be settled" },
    query: pageQuery.extend({ text: lineText(200).optional().describe("Part of the entity's name, id or address") }),
    answer: { status: 200, kind: 'json', schema: page },
    codes: ['bad-cursor'],
    handle: async ({ query: { text, limit, after }, by }, { store: { db } }) => {
      const found = await pageOfConflicts(db, { department: confinedTo(by), visit: null, text: text ?? null, limit, after });
      return found.ok ? done({ body: found.value }) : found;
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/visits/:visit/conflicts',
    tag: 'visits',
    who: readers,
    summary: { zh: '一次检查的记录冲突', en: 'Conflicts among the records of a visit' },
    params: z.object({ visit: z.string() }),
    query: pageQuery,
    answer: { status: 200, kind: 'json', schema: page },
    codes: ['not-found', 'bad-cursor'],
    handle: async ({ params, query: { limit, after }, by }, { store: { db } }) => {
      const seen = await seenVisit(db, by, params.visit);
      if (!seen.ok) return seen;
      const isAll = readsRecordsOf(by, seen.value.task, seen.value.task.department);
      const department = isAll ? null : confinedTo(by);
      const found = await pageOfConflicts(db, { department, visit: params.visit, text: null, limit, after });
      return found.ok ? done({ body: found.value }) : found;
    },
  }),
];
