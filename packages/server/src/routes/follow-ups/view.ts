/** Follow-ups as the API shows them. */

import { z } from 'zod';
import { isOverdue } from '../../follow-ups/follow-up.js';
import { showFollowUp, shownFollowUp } from '../../follow-ups/shown-follow-up.js';
import type { ListedFollowUp } from '../../store/follow-ups/search.js';

export const followUpView = shownFollowUp
  .extend({
    overdue: z.boolean(),
    entity: z.object({ id: z.string(), name: z.string() }),
    task: z.object({ id: z.string(), drawId: z.string(), title: z.string() }),
  })
  .meta({ id: 'FollowUp' });

/** @param today YYYY-MM-DD in China */
export function viewOfFollowUp(
  { followUp, task, drawId, taskTitle, entity, entityName }: ListedFollowUp,
  today: string,
): z.input<typeof followUpView> {
  return {
    ...showFollowUp(followUp),
    overdue: isOverdue(followUp, today),
    entity: { id: entity, name: entityName },
    task: { id: task, drawId, title: taskTitle },
  };
}
