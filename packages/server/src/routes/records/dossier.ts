/** 检查档案: everything that somebody who goes needs to know of a visit, in one answer that a phone can take along. */

import { done } from '@double-random/core';
import { z } from 'zod';
import { type Route, route } from '../../http/route.js';
import { CURRENT_CODE_TABLE } from '../../results/code-table.js';
import { departmentOf, owns, readsEverything } from '../../rights/actor.js';
import { readsRecordsOf, type SeenVisit, seenVisit } from '../../visits/seen-visit.js';
import { VISIT_PART_STATES, VISIT_STATES } from '../../visits/states.js';
import { entityView, itemView } from '../directories/record-views.js';
import { readers } from '../visits/who.js';
import { type DossierParts, dossierParts } from './dossier-parts.js';
import { arrivalView, viewOfArrival } from './on-site.js';
import { attachmentView, recordView, viewOfRecord } from './record-view.js';

const moment = z.string().nullable().describe('RFC 3339, UTC');
const day = z.string().nullable().describe('YYYY-MM-DD');

const seatView = z.object({
  place: z.int().describe('From 0'),
  role: z.string(),
  inspector: z.string().nullable().describe('null: the place is empty'),
  name: z.string().nullable().describe('For the own department'),
  certificate: z.string().nullable(),
});

const itemInVisit = z.object({
  item: z.string(),
  name: z.string(),
  facts: itemView.describe('Content, method and legal basis'),
  recorded: z.boolean(),
  conflict: z.boolean(),
  records: z.array(recordView).nullable().describe('What stands; several are a conflict. null: not shown to this department'),
});

const departmentInVisit = z.object({
  department: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  part: z.object({ state: z.enum(VISIT_PART_STATES), endedOn: day, returnReason: z.string().nullable(), version: z.int() }),
  team: z.array(seatView),
  arrivals: z.array(arrivalView),
  items: z.array(itemInVisit),
  papers: z
    .array(attachmentView.extend({ item: z.string() }))
    .describe('Files that stand with its records: nobody needs to ask the entity for them again'),
});

const dossierView = z
  .object({
    id: z.string(),
    state: z.enum(VISIT_STATES),
    version: z.int(),
    task: z.object({ id: z.string(), title: z.string(), documentNumber: z.string().nullable(), department: z.string() }),
    draw: z.object({ id: z.string(), manifestHash: z.string() }),
    entity: entityView,
    street: z.string().nullable(),
    date: day,
    start: z.string().nullable().describe('HH:MM in China'),
    notifiedAt: moment,
    onSiteAt: moment,
    endedOn: day,
    dueOn: day,
    dropped: z.object({ at: z.string(), reason: z.string() }).nullable(),
    codeTable: z.string().describe('The table of result codes that new records use'),
    departments: z.array(departmentInVisit),
  })
  .meta({ id: 'VisitDossier' });

type DepartmentView = z.input<typeof departmentInVisit>;

/** What one department does in the visit. @param showsRecords whether the reader sees what it recorded, or only that it did */
function viewOfDepartment(
  { part, department, seats, nameOf, arrivals, items, heads }: DossierParts,
  showsRecords: boolean,
): DepartmentView {
  return {
    department: part.department,
    name: department?.name ?? part.department,
    nameEn: department?.nameEn ?? null,
    part: { state: part.state, endedOn: part.endedOn, returnReason: showsRecords ? part.returnReason : null, version: part.version },
    team: seats.map(({ place, role, inspector }) => {
      const person = inspector === null ? null : nameOf(inspector);
      return { place, role, inspector, name: person?.name ?? null, certificate: person?.certificate ?? null };
    }),
    arrivals: arrivals.map(viewOfArrival),
    items: items.map(({ item, name, facts }) => {
      const records = heads.get(item) ?? [];
      return {
        item,
        name,
        facts: { ...facts },
        recorded: records.length > 0,
        conflict: records.length > 1,
        records: showsRecords ? records.map(viewOfRecord) : null,
      };
    }),
    papers: [...heads.values()].flat().flatMap(({ item, attachments }) => attachments.map((one) => ({ ...one, item }))),
  };
}

const viewOfVisit = ({ visit, task, draw }: SeenVisit, ownsEntities: boolean): Omit<z.input<typeof dossierView>, 'departments'> => ({
  id: visit.id,
  state: visit.state,
  version: visit.version,
  task: { id: task.id, title: task.title, documentNumber: task.documentNumber, department: task.department },
  draw: { id: draw.id, manifestHash: draw.manifestHash },
  entity: { ...visit.facts, extra: ownsEntities ? visit.facts.extra : {} },
  street: visit.street,
  date: visit.date,
  start: visit.start,
  notifiedAt: visit.notifiedAt,
  onSiteAt: visit.onSiteAt,
  endedOn: visit.endedOn,
  dueOn: visit.dueOn,
  dropped: visit.dropped,
  codeTable: CURRENT_CODE_TABLE,
});

export const dossierRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/visits/:visit/dossier',
    tag: 'visits',
    who: readers,
    summary: {
      zh: '检查档案：对象、检查组、事项、已有记录与材料（供现场使用）',
      en: 'What one needs on site: the entity, teams, items, what stands recorded, papers that were given already',
    },
    params: z.object({ visit: z.string() }),
    answer: { status: 200, kind: 'json', schema: dossierView },
    codes: ['not-found'],
    handle: async ({ params, by }, { store: { db } }) => {
      const seen = await seenVisit(db, by, params.visit);
      if (!seen.ok) return seen;
      const { task } = seen.value;
      const parts = await dossierParts(db, seen.value, departmentOf(by));
      const departments = parts.map((one) => viewOfDepartment(one, readsRecordsOf(by, task, one.part.department)));
      const ownsEntities = owns(by, task.entityDirectory) || readsEverything(by);
      return done({ body: { ...viewOfVisit(seen.value, ownsEntities), departments } });
    },
  }),
];
