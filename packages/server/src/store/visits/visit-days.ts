/** The days of visits, written many at a time. */

import type { VisitState } from '../../visits/states.js';
import { ROWS_AT_ONCE, type Transaction } from '../store.js';

export interface PlannedDay {
  readonly visit: string;
  readonly date: string;
  readonly start: string;
}

/** Gives visits the days that a schedule found; only visits that nobody has made or been told of yet. @returns how many */
export async function placeVisits(tx: Transaction, days: readonly PlannedDay[]): Promise<number> {
  let placed = 0;
  for (let from = 0; from < days.length; from += ROWS_AT_ONCE) {
    const rows = days.slice(from, from + ROWS_AT_ONCE);
    const answer: unknown[] = await tx('visits')
      .with(
        'planned',
        ['visit', 'day', 'time'],
        tx.raw(
          `values ${rows.map(() => '(?, ?, ?)').join(', ')}`,
          rows.flatMap(({ visit, date, start }) => [visit, date, start]),
        ),
      )
      .update({
        date: tx.raw('(select day from planned where visit = visits.id)'),
        start: tx.raw('(select time from planned where visit = visits.id)'),
        placed: 'planned',
        version: tx.raw('version + 1'),
      })
      .whereIn(
        'id',
        rows.map(({ visit }) => visit),
      )
      .where({ state: 'assigned' })
      .returning('id');
    placed += answer.length;
  }
  return placed;
}

/** Takes the days of these visits away: the schedule has none for them any more. */
export async function unplaceVisits(tx: Transaction, visits: readonly string[]): Promise<void> {
  for (let from = 0; from < visits.length; from += ROWS_AT_ONCE) {
    await tx('visits')
      .whereIn('id', visits.slice(from, from + ROWS_AT_ONCE))
      .where({ state: 'assigned' })
      .update({ date: null, start: null, placed: null, version: tx.raw('version + 1') });
  }
}

/** A visit that the act has locked gets its day by hand. @param anew whoever was told of it has to be told again */
export async function moveVisit(tx: Transaction, { visit, date, start }: PlannedDay, anew: boolean): Promise<void> {
  await tx('visits')
    .where({ id: visit })
    .update({
      date,
      start,
      placed: 'by-hand',
      version: tx.raw('version + 1'),
      ...(anew ? { state: 'assigned' satisfies VisitState, notified_at: null } : {}),
    });
}

/** The visit keeps its day until the next planning, which may find another. */
export async function giveBackVisit(tx: Transaction, visit: string): Promise<void> {
  await tx('visits')
    .where({ id: visit })
    .update({ placed: 'planned', version: tx.raw('version + 1') });
}

/** The notice of the visit does not stand any more; nobody is there yet. */
export async function takeNoticeBack(tx: Transaction, visit: string): Promise<void> {
  await tx('visits')
    .where({ id: visit })
    .update({
      state: tx.raw(`case when state = 'notified' then 'assigned' else state end`),
      notified_at: null,
      version: tx.raw('version + 1'),
    });
}
