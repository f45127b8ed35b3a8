/** A follow-up as people and other systems see it: without who opened and who ended it. */

import { z } from 'zod';
import type { FollowUp } from './follow-up.js';
import { FOLLOW_UP_KINDS, FOLLOW_UP_ORIGINS, FOLLOW_UP_OUTCOMES, FOLLOW_UP_STATES } from './states.js';

export const shownFollowUp = z.object({
  id: z.string(),
  visit: z.string(),
  department: z.string(),
  item: z.string().nullable(),
  kind: z.enum(FOLLOW_UP_KINDS),
  origin: z.enum(FOLLOW_UP_ORIGINS),
  state: z.enum(FOLLOW_UP_STATES),
  dueOn: z.string().nullable(),
  toDepartment: z.string().nullable(),
  authority: z.string().nullable(),
  text: z.string(),
  publication: z.string().nullable(),
  follows: z.string().nullable(),
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
});

export type ShownFollowUp = z.output<typeof shownFollowUp>;

export function showFollowUp({ openedBy: _openedBy, ended, ...followUp }: FollowUp): ShownFollowUp {
  if (ended === null) return { ...followUp, ended };
  const { by: _by, ...end } = ended;
  return { ...followUp, ended: end };
}
