/** The table `calendar_corrections`. */

import type { DayKind, StoredCorrection } from '../../calendar/correction.js';
import type { Connection, Transaction } from '../store.js';

interface CorrectionRow {
  readonly date: string;
  readonly kind: DayKind;
  readonly note: string;
  readonly changed_at: string;
}

const COLUMNS = ['date', 'kind', 'note', 'changed_at'] as const;

const correctionOf = ({ date, kind, note, changed_at }: CorrectionRow): StoredCorrection => ({ date, kind, note, changedAt: changed_at });

/** By date; `year` `null`: of all years. */
export async function calendarCorrections(db: Connection, year: number | null): Promise<readonly StoredCorrection[]> {
  const query = db('calendar_corrections').orderBy('date').select(COLUMNS);
  if (year !== null) void query.where('date', '>=', `${year}-01-01`).where('date', '<=', `${year}-12-31`);
  const rows: CorrectionRow[] = await query;
  return rows.map(correctionOf);
}

/** The correction of a day; nobody else changes it until the act ends. */
export async function lockCorrection(tx: Transaction, date: string): Promise<StoredCorrection | null> {
  const row: CorrectionRow | undefined = await tx('calendar_corrections').where({ date }).forUpdate().first(COLUMNS);
  return row === undefined ? null : correctionOf(row);
}

export async function writeCorrection(tx: Transaction, { date, kind, note, changedAt }: StoredCorrection, by: string): Promise<void> {
  await tx('calendar_corrections')
    .insert({ date, kind, note, changed_at: changedAt, changed_by: by })
    .onConflict('date')
    .merge(['kind', 'note', 'changed_at', 'changed_by']);
}

export async function removeCorrection(tx: Transaction, date: string): Promise<void> {
  await tx('calendar_corrections').where({ date }).delete();
}
