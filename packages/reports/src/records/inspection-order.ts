/** 检查任务书: what the joint team takes along: the order to go, what is known of the entity, and what each department checks. */

import { z } from 'zod';
import { address, dayText, named } from './naming.js';
import { VISIT_MEMBERS, visitedEntity, visitingDepartment } from './visit.js';

export const inspectionOrderRecord = z.strictObject({
  report: z.literal('inspection-order'),
  ...VISIT_MEMBERS,
  entity: visitedEntity.unwrap().extend({
    category: z.string(),
    /** 登记状态. */
    state: named,
    registrationAuthority: z.string(),
    supervisingOffice: z.string(),
    industry: named,
    risk: z.string(),
    tags: z.array(z.string()).readonly(),
    /** `validTo` `null`: 长期. */
    licences: z.array(z.strictObject({ name: z.string(), number: z.string(), validTo: dayText.nullable() })).readonly(),
    lastInspected: dayText.nullable(),
  }),
  issuedOn: dayText.nullable(),
  departments: z.array(visitingDepartment).readonly(),
  /** Working days after the end of the check within which its result is published. */
  publicationDays: z.int().min(0),
  /** The last of them, where the check's end is known. */
  dueOn: dayText.nullable(),
  address,
});

export type InspectionOrderRecord = z.output<typeof inspectionOrderRecord>;
