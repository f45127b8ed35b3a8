/** The table `reminders`: that a publication falls due was told once for each of the days before, and that it is late. */

import type { Connection, Transaction } from '../store.js';

export type ReminderKind = 'due' | 'late';

export interface Reminder {
  readonly visit: string;
  readonly kind: ReminderKind;
  /** The deadline that it is about: it moves when a check ends later. */
  readonly dueOn: string;
  /** Which of the days before; 0 when late. */
  readonly daysLeft: number;
  /** Departments that had not passed their part. */
  readonly missing: readonly string[];
  readonly at: string;
}

interface ReminderRow {
  readonly visit_id: string;
  readonly kind: ReminderKind;
  readonly due_on: string;
  readonly days_left: number;
  readonly missing: string;
  readonly at: string;
}

/** @returns whether it was written; not, when it was told before */
export async function insertReminder(tx: Transaction, { visit, kind, dueOn, daysLeft, missing, at }: Reminder): Promise<boolean> {
  const row: ReminderRow = { visit_id: visit, kind, due_on: dueOn, days_left: daysLeft, missing: JSON.stringify(missing), at };
  const written: unknown[] = await tx('reminders')
    .insert(row)
    .onConflict(['visit_id', 'due_on', 'kind', 'days_left'])
    .ignore()
    .returning('at');
  return written.length === 1;
}

/** The reminders of these visits, by visit, the oldest first. */
export async function remindersOf(db: Connection, visits: readonly string[]): Promise<ReadonlyMap<string, readonly Reminder[]>> {
  const rows = await db<ReminderRow>('reminders')
    .whereIn('visit_id', [...visits])
    .orderBy(['visit_id', 'at', 'days_left']);
  const found = new Map<string, Reminder[]>(visits.map((visit) => [visit, []]));
  for (const { visit_id: visit, kind, due_on: dueOn, days_left: daysLeft, missing, at } of rows)
    found.get(visit)?.push({ visit, kind, dueOn, daysLeft, missing: JSON.parse(missing) as string[], at });
  return found;
}
