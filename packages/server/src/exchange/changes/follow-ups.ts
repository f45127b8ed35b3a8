/** Follow-ups as other systems copy them. */

import type { AuditEvent } from '../../audit/catalogue.js';
import { type ShownFollowUp, showFollowUp } from '../../follow-ups/shown-follow-up.js';
import { copiedFollowUps } from '../../store/exchange/copied-follow-ups.js';
import type { ChangeFeed } from './change-feed.js';

/** Each of them has a follow-up as its subject. */
const TOUCHING_FOLLOW_UPS: readonly AuditEvent[] = [
  'follow-up.opened',
  'follow-up.deadline-moved',
  'follow-up.addressed',
  'follow-up.done',
  'follow-up.cancelled',
];

export const followUpChanges: ChangeFeed<ShownFollowUp> = {
  events: TOUCHING_FOLLOW_UPS,
  touchedBy: async (_db, entries) => entries.map(({ subject }) => [subject.id]),
  visible: async (db, department, ids) => new Set((await copiedFollowUps(db, department, ids)).map(({ id }) => id)),
  load: async (db, department, ids) => new Map((await copiedFollowUps(db, department, ids)).map((one) => [one.id, [showFollowUp(one)]])),
};
