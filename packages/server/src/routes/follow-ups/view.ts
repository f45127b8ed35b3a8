/** Follow-ups as the API shows them. */

import { z } from 'zod';
import { isOverdue } from '../../follow-ups/follow-up.js';
import { FOLLOW_UP_KINDS, FOLLOW_UP_ORIGINS, FOLLOW_UP_OUTCOMES, FOLLOW_UP_STATES } from '../../follow-ups/states.js';
import type { ListedFollowUp } from '../../store/follow-ups/search.js';

export const followUpView = z
  .object({
    id: z.string(),
    department: z.string(),
    kind: z.enum(FOLLOW_UP_KINDS),
    state: z.enum(FOLLOW_UP_STATES),
    overdue: z.boolean(),
    dueOn: z.string().nullable(),
    item: z.string().nullable(),
    text: z.string(),
    toDepartment: z.string().nullable(),
    authority: z.string().nullable(),
    origin: z.enum(FOLLOW_UP_ORIGINS),
    publication: z.string().nullable(),
    follows: z.string().nullable(),
    visit: z.string(),
    entity: z.object({ id: z.string(), name: z.string() }),
    task: z.object({ id: z.string(), drawId: z.string(), title: z.string() }),
    openedAt: z.string(),
    ended: z
      .object({
        at: z.string(),
        outcome: z.enum(FOLLOW_UP_OUTCOMES).nullable(),
        on: z.string().nullable(),
        documentNumber: z.string().nullable(),
        text: z.string().nullable(),
      })
      .nullable(),
    version: z.int(),
  })
  .meta({ id: 'FollowUp' });

/** @param today YYYY-MM-DD in China */
export function viewOfFollowUp(
  { followUp, task, drawId, taskTitle, entity, entityName }: ListedFollowUp,
  today: string,
): z.input<typeof followUpView> {
  const { openedBy, ended, ...shown } = followUp;
  return {
    ...shown,
    overdue: isOverdue(followUp, today),
    entity: { id: entity, name: entityName },
    task: { id: task, drawId, title: taskTitle },
    ended:
      ended === null
        ? null
        : { at: ended.at, outcome: ended.outcome, on: ended.on, documentNumber: ended.documentNumber, text: ended.text },
  };
}
