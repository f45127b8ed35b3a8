/** The table `calendar_feeds`, and what a feed tells. Only hashes of the links' secrets are kept. */

import type { VisitState } from '../../visits/states.js';
import type { Connection, Transaction } from '../store.js';

export interface CalendarFeed {
  /** User id. */
  readonly user: string;
  readonly issuedAt: string;
}

interface FeedRow {
  readonly user_id: string;
  readonly token_hash: string;
  readonly issued_at: string;
}

const found = (row: FeedRow | undefined): CalendarFeed | null =>
  row === undefined ? null : { user: row.user_id, issuedAt: row.issued_at };

export const findFeed = async (db: Connection, user: string): Promise<CalendarFeed | null> =>
  found(await db<FeedRow>('calendar_feeds').where({ user_id: user }).first());

/** The feed that a link's secret leads to. */
export const findFeedBySecret = async (db: Connection, hash: string): Promise<CalendarFeed | null> =>
  found(await db<FeedRow>('calendar_feeds').where({ token_hash: hash }).first());

/** The link of a user; one that there was leads nowhere any more. */
export async function writeFeed(tx: Transaction, { user, issuedAt }: CalendarFeed, hash: string): Promise<void> {
  await tx('calendar_feeds')
    .insert({ user_id: user, token_hash: hash, issued_at: issuedAt })
    .onConflict('user_id')
    .merge(['token_hash', 'issued_at']);
}

/** @returns whether there was one */
export const removeFeed = async (tx: Transaction, user: string): Promise<boolean> =>
  (await tx('calendar_feeds').where({ user_id: user }).delete()) > 0;

/** A visit in an inspector's calendar. */
export interface FeedVisit {
  readonly id: string;
  readonly draw: string;
  readonly title: string;
  readonly name: string;
  readonly address: string;
  readonly state: VisitState;
  readonly date: string;
  readonly start: string;
  readonly version: number;
  readonly role: string;
}

/** The visits of an inspector from a day on, by day; those that are no longer made too. */
export async function feedVisits(db: Connection, department: string, inspector: string, from: string): Promise<readonly FeedVisit[]> {
  const rows: (Omit<FeedVisit, 'address'> & { facts: string })[] = await db('visit_inspectors as i')
    .join('visits as v', 'v.id', 'i.visit_id')
    .join('tasks as t', 't.id', 'v.task_id')
    .where({ 'i.department': department, 'i.inspector': inspector })
    .where('v.date', '>=', from)
    .orderBy(['v.date', 'v.start', 'v.id'])
    .select('v.id', 'v.draw_id as draw', 't.title', 'v.name', 'v.facts', 'v.state', 'v.date', 'v.start', 'v.version', 'i.role');
  return rows.map(({ facts, ...row }) => ({ ...row, address: (JSON.parse(facts) as { readonly address: string }).address }));
}
