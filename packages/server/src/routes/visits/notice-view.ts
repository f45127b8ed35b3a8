/** 检查通知书 as the departments see them. */

import { z } from 'zod';
import { type Actor, departmentOf } from '../../rights/actor.js';
import { NOTICE_METHODS, type Notice, OUTDATED_BECAUSE } from '../../visits/notice.js';

export const noticeView = z.object({
  id: z.string(),
  department: z.string(),
  number: z.string().nullable(),
  deliveredOn: z.string(),
  method: z.enum(NOTICE_METHODS),
  receivedBy: z.string().nullable().describe('For the departments of the draw'),
  date: z.string().nullable().describe('The day that it told'),
  start: z.string().nullable(),
  recordedAt: z.string(),
  outdated: z.object({ at: z.string(), because: z.enum(OUTDATED_BECAUSE) }).nullable(),
});

/** Who belongs to no department takes no part: auditors are not shown who received it. */
export const viewOfNotice = (by: Actor, { visit: _, ...notice }: Notice): z.input<typeof noticeView> => ({
  ...notice,
  receivedBy: departmentOf(by) === null ? null : notice.receivedBy,
});
