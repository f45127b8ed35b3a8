/** Figures for a Prometheus server: of this process, of the requests it served, and of the database that all instances share. */

import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { endedBefore } from '../rights/session-limits.js';
import type { Service } from '../service.js';
import { countAuditEntries, countJobs, countSessions, countUndelivered } from '../store/figures.js';
import type { Served } from './request.js';

export interface Metrics {
  /** Counts a request that is over. */
  readonly observe: (served: Served) => void;
  /** Adds the figures of the process: memory, processor, event loop. Once for each process that serves. */
  readonly watchProcess: () => void;
  /** All figures as they are now. Throws when the database does not answer. */
  readonly text: () => Promise<string>;
  readonly contentType: string;
}

const PREFIX = 'double_random_';

/** Seconds. The bounds (50 ms for a page, 5 s for a draw) are among them. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

const MILLISECONDS = 1000;

/** The figures that are read from the database whenever somebody asks. */
function addStoreFigures(registry: Registry, { store, outside, settings }: Pick<Service, 'store' | 'outside' | 'settings'>): void {
  new Gauge({
    name: `${PREFIX}jobs`,
    help: 'Jobs by state.',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      for (const [state, jobs] of await countJobs(store.db)) this.set({ state }, jobs);
    },
  });
  new Gauge({
    name: `${PREFIX}sessions`,
    help: 'Sessions that have not ended.',
    registers: [registry],
    async collect() {
      this.set(await countSessions(store.db, endedBefore(outside.now(), settings)));
    },
  });
  new Gauge({
    name: `${PREFIX}webhook_deliveries`,
    help: 'Deliveries to webhooks that have not arrived, by state.',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      for (const [state, deliveries] of await countUndelivered(store.db)) this.set({ state }, deliveries);
    },
  });
  new Counter({
    name: `${PREFIX}audit_entries_total`,
    help: 'Entries of the audit log: what acts have done since the service was set up.',
    registers: [registry],
    async collect() {
      const entries = await countAuditEntries(store.db);
      this.reset();
      this.inc(entries);
    },
  });
}

/** Metrics with a registry of their own, so that two services in one process do not mix. */
export function createMetrics(service: Pick<Service, 'store' | 'outside' | 'settings'>): Metrics {
  const registry = new Registry();
  const durations = new Histogram({
    name: `${PREFIX}http_request_duration_seconds`,
    help: 'Time from the first byte of a request to the last of its answer, by declared route.',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  });
  addStoreFigures(registry, service);
  return {
    observe: ({ method, route, status, milliseconds }) =>
      durations.observe({ method, route: route ?? 'none', status: String(status) }, milliseconds / MILLISECONDS),
    watchProcess: () => collectDefaultMetrics({ register: registry }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
