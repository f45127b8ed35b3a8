/** Public reports, made once for all who ask while nothing public changes: counting a year takes a second, and anybody may ask. */

import { publicSequence } from '../store/public-sequence.js';
import type { Store } from '../store/store.js';
import { type PublicReport, publicReport } from './public-report.js';
import type { Scope } from './scope.js';

/** Reports that are kept of a store; when there are more they are all made again. */
const MOST = 200;

interface Kept {
  readonly asOf: number;
  readonly reports: Map<string, Promise<PublicReport>>;
}

/** They go with their store. */
const keptOf = new WeakMap<Store, Kept>();

/** The report as of now: each call asks how far the public record has come. One that fails is not kept. */
export async function keptReport(store: Store, scope: Scope): Promise<PublicReport> {
  const asOf = await publicSequence(store.db);
  const found = keptOf.get(store);
  const kept = found?.asOf === asOf && found.reports.size < MOST ? found : { asOf, reports: new Map<string, Promise<PublicReport>>() };
  keptOf.set(store, kept);
  const key = JSON.stringify([scope.year, scope.department, scope.task]);
  const begun = kept.reports.get(key) ?? publicReport(store.db, scope);
  kept.reports.set(key, begun);
  begun.catch(() => kept.reports.delete(key));
  return begun;
}
