/** Follow-ups as other systems copy them. */

import { z } from 'zod';
import type { AuditEvent } from '../../audit/catalogue.js';
import type { FollowUp } from '../../follow-ups/follow-up.js';
import { FOLLOW_UP_KINDS, FOLLOW_UP_ORIGINS, FOLLOW_UP_OUTCOMES, FOLLOW_UP_STATES } from '../../follow-ups/states.js';
import { copiedFollowUps } from '../../store/exchange/copied-follow-ups.js';
import type { ChangeFeed } from './change-feed.js';

export const followUpCopy = z.object({
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

export type FollowUpCopy = z.output<typeof followUpCopy>;

function copyOf({ openedBy: _openedBy, ended, ...followUp }: FollowUp): FollowUpCopy {
  if (ended === null) return { ...followUp, ended };
  const { by: _by, ...end } = ended;
  return { ...followUp, ended: end };
}

/** Each of them has a follow-up as its subject. */
const TOUCHING_FOLLOW_UPS: readonly AuditEvent[] = [
  'follow-up.opened',
  'follow-up.deadline-moved',
  'follow-up.addressed',
  'follow-up.done',
  'follow-up.cancelled',
];

export const followUpChanges: ChangeFeed<FollowUpCopy> = {
  events: TOUCHING_FOLLOW_UPS,
  touchedBy: async (_db, entries) => entries.map(({ subject }) => [subject.id]),
  visible: async (db, department, ids) => new Set((await copiedFollowUps(db, department, ids)).map(({ id }) => id)),
  load: async (db, department, ids) => new Map((await copiedFollowUps(db, department, ids)).map((one) => [one.id, [copyOf(one)]])),
};
