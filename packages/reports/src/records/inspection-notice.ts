/** 检查通知书: what tells an entity that it will be inspected, by whom, for what, and what its rights are. */

import { z } from 'zod';
import { address, dayText } from './naming.js';
import { VISIT_MEMBERS, visitingDepartment } from './visit.js';

export const inspectionNoticeRecord = z.strictObject({
  report: z.literal('inspection-notice'),
  ...VISIT_MEMBERS,
  /** 文号; `null`: a place to write it. */
  number: z.string().nullable(),
  /** `null`: a place to write it. */
  issuedOn: dayText.nullable(),
  departments: z.array(visitingDepartment).readonly(),
  /** Working days after publication in which the entity may object to the result. */
  objectionDays: z.int().min(0),
  /** Where the entity sees why it was drawn. */
  address,
});

export type InspectionNoticeRecord = z.output<typeof inspectionNoticeRecord>;
