/** What the clock does to draws, so that nobody has to remember it. */

import type { Draw } from '../../draws/draw.js';
import type { Schedule } from '../../jobs/job.js';
import { systemActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { drawsUnderWay } from '../../store/draws/draws.js';
import { fetchBeacon } from './enter-beacon.js';
import { settleDeadlines } from './settle-deadlines.js';

export const drawDeadlines: Schedule = { name: 'draw-deadlines', everySeconds: 60, run: settleDeadlines };

/** One draw whose beacon cannot be entered does not keep the others from theirs. */
async function fetchFor(service: Service, draw: Draw, signal: AbortSignal): Promise<void> {
  try {
    const fetched = await fetchBeacon(service, systemActor('draw-beacons'), draw, signal);
    if (!fetched.ok) service.log.info({ draw: draw.id, code: fetched.problems[0]?.code }, 'no beacon yet');
  } catch (error) {
    service.log.error({ err: error, draw: draw.id }, 'a beacon could not be entered');
  }
}

/** Fetches the beacon rounds that draws wait for. One that is not there yet, or that no relay gives, is asked for again the next time. */
export const drawBeacons: Schedule = {
  name: 'draw-beacons',
  everySeconds: 60,
  run: async (service, signal) => {
    for (const draw of await drawsUnderWay(service.store.db)) {
      if (signal.aborted) return;
      if (draw.state === 'revealed' && draw.entropy === null && draw.manifest.entropy.kind === 'drand')
        await fetchFor(service, draw, signal);
    }
  },
};
