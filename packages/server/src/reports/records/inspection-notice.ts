/** 检查通知书, from the store. */

import type { InspectionNoticeRecord } from '@double-random/reports';
import type { Settings } from '../../settings.js';
import { publicAddress } from '../public-addresses.js';
import { type DrawFacts, drawnPath } from './draw-facts.js';
import type { VisitFacts } from './visit-facts.js';
import { namedDepartments, visitMembers } from './visit-members.js';

/** Number and day are those of the notice that was delivered and stands; until one does, they are to be written by hand. */
export const inspectionNotice = (settings: Settings, facts: DrawFacts, visited: VisitFacts): InspectionNoticeRecord => ({
  report: 'inspection-notice',
  ...visitMembers(facts, visited),
  number: visited.notice?.number ?? null,
  issuedOn: visited.notice?.deliveredOn ?? null,
  departments: namedDepartments(facts, visited),
  objectionDays: settings.objectionDays,
  address: publicAddress(settings, drawnPath(facts.draw, visited.visit.entity)),
});
