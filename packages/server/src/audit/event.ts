/** An event of the audit log: what happened to what, in words. */

import type { Words } from '@double-random/core';

export interface AuditEventForm extends Words {
  /** The kind of thing that it happened to, as in the entry's `subject_kind`. */
  readonly subject: string;
  /** What the entry's details say, by name; values are texts, numbers, lists of them or null. Never secrets, phone or ID numbers, or reasons of recusals. */
  readonly details: readonly string[];
}
