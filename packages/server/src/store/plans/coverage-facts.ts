/** What coverage and joint rate of a year are counted from. */

import type { CoverageFacts } from '../../plans/coverage.js';
import { itemsInForce } from '../directories/items-in-force.js';
import type { Connection } from '../store.js';
import { type DrawsCounted, itemsDone, itemsPlanned, jointCounts } from './coverage.js';

export async function coverageFacts(db: Connection, year: number, counted: DrawsCounted = 'all'): Promise<CoverageFacts> {
  const listed = await itemsInForce(db, null);
  return {
    listed: listed.map(({ department, code, name, category, key }) => ({ department, code, name, category, key })),
    planned: await itemsPlanned(db, year),
    done: await itemsDone(db, year, counted),
    tasks: await jointCounts(db, year),
  };
}
