/** 检查任务书, from the store. */

import type { EntityState } from '@double-random/directories';
import type { InspectionOrderRecord, Named } from '@double-random/reports';
import { dayInChina } from '../../plans/year.js';
import type { Settings } from '../../settings.js';
import { industryName } from '../names/industries.js';
import { publicAddress } from '../public-addresses.js';
import { type DrawFacts, drawnPath } from './draw-facts.js';
import type { VisitFacts } from './visit-facts.js';
import { namedDepartments, visitMembers } from './visit-members.js';

const STATES: Readonly<Record<EntityState, Named>> = {
  existing: { zh: '存续', en: 'existing' },
  revoked: { zh: '吊销', en: 'licence revoked' },
  cancelled: { zh: '注销', en: 'deregistered' },
  'moved-out': { zh: '迁出', en: 'moved away' },
};

/** What the directory said of the entity when the draw was frozen. Issued with the dispatch. */
export function inspectionOrder(settings: Settings, facts: DrawFacts, visited: VisitFacts): InspectionOrderRecord {
  const { visit } = visited;
  const { category, state, registrationAuthority, supervisingOffice, industry, risk, tags, licences, lastInspected } = visit.facts;
  const members = visitMembers(facts, visited);
  return {
    report: 'inspection-order',
    ...members,
    entity: {
      ...members.entity,
      category,
      state: STATES[state],
      registrationAuthority,
      supervisingOffice,
      industry: industryName(industry),
      risk,
      tags: [...tags],
      licences: licences.map(({ name, number, validTo }) => ({ name, number, validTo })),
      lastInspected,
    },
    issuedOn: dayInChina(visit.createdAt),
    departments: namedDepartments(facts, visited),
    dueOn: visit.dueOn,
    publicationDays: settings.publicationDays,
    address: publicAddress(settings, drawnPath(facts.draw, visit.entity)),
  };
}
