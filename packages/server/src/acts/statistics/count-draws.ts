/** Counts, once for each draw that was held, what is held against expectation: pools may be large, and statistics are asked for often. */

import { done } from '@double-random/core';
import { storedBundle } from '../../draws/stored-bundle.js';
import type { Schedule } from '../../jobs/job.js';
import { systemActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { readDraw } from '../../statistics/draws/read-draw.js';
import { findDraw } from '../../store/draws/draws.js';
import { drawsToCount, insertDrawFacts } from '../../store/statistics/draw-facts.js';
import { act, unchanged } from '../act.js';

/** The pools are read outside of the transaction; they never change. */
export async function countDraw(service: Service, id: string): Promise<void> {
  const draw = await findDraw(service.store.db, id);
  if (draw === null || draw.state !== 'drawn') return;
  const departments = draw.manifest.departments.map((department) => department.id);
  const facts = await readDraw(await storedBundle(service.store.db, draw), departments);
  await act(service, systemActor('draw-counting'), async ({ tx, at, record }) => {
    if (!(await insertDrawFacts(tx, id, facts, at))) return unchanged(null);
    record('draw.counted', id, { task: draw.task });
    return done(null);
  });
}

export const drawCounting: Schedule = {
  name: 'draw-counting',
  everySeconds: 60,
  run: async (service, signal) => {
    for (const draw of await drawsToCount(service.store.db)) {
      if (signal.aborted) return;
      try {
        await countDraw(service, draw);
      } catch (error) {
        service.log.error({ err: error, draw }, 'a draw could not be counted');
      }
    }
  },
};
