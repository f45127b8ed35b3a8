/** What the clock does to draws, so that nobody has to remember it. */

import type { Schedule } from '../../jobs/job.js';
import { systemActor } from '../../rights/actor.js';
import { drawsUnderWay } from '../../store/draws/draws.js';
import { fetchBeacon } from './enter-beacon.js';
import { settleDeadlines } from './settle-deadlines.js';

export const drawDeadlines: Schedule = { name: 'draw-deadlines', everySeconds: 60, run: settleDeadlines };

/** Fetches the beacon rounds that draws wait for. One that is not there yet, or that no relay gives, is asked for again the next time. */
export const drawBeacons: Schedule = {
  name: 'draw-beacons',
  everySeconds: 60,
  run: async (service, signal) => {
    for (const draw of await drawsUnderWay(service.store.db)) {
      if (signal.aborted) return;
      const waits = draw.state === 'revealed' && draw.entropy === null && draw.manifest.entropy.kind === 'drand';
      if (waits) await fetchBeacon(service, systemActor('draw-beacons'), draw, signal);
    }
  },
};
