/**
 * Papers that anybody may ask for, as often as they like: as long as no act has changed anything, a paper that is kept is sent without its record being read
 * again, and of many who ask at once for one that is not, the record is read for one.
 */

import { done } from '@double-random/core';
import { KEPT_BY_OTHERS } from '../http/kept-route.js';
import type { Answer, FileAnswer } from '../http/route.js';
import { sharedRead } from '../http/shared-read.js';
import type { ServiceOutcome } from '../problems/problems.js';
import type { Principal } from '../rights/actor.js';
import type { Service } from '../service.js';
import { auditHead } from '../store/audit.js';
import type { Store } from '../store/store.js';
import type { Paper, PaperFile } from './paper.js';
import { keptAnswer, paperAnswer } from './serve-paper.js';

/** Addresses of papers whose files are known. */
const MOST = 1000;

interface Known {
  /** Number of the newest act when it was found out. */
  readonly asOf: number;
  readonly file: PaperFile;
}

interface Shelf {
  readonly known: Map<string, Known>;
  readonly reading: Map<string, Promise<ServiceOutcome<Paper>>>;
  /** How far the record of all acts has come, no earlier than now. */
  readonly head: () => Promise<number>;
}

/** They go with their store. */
const shelves = new WeakMap<Store, Shelf>();

function shelfOf(store: Store): Shelf {
  const found = shelves.get(store);
  if (found !== undefined) return found;
  const shelf: Shelf = {
    known: new Map(),
    reading: new Map(),
    head: sharedRead(async () => (await auditHead(store.db)).sequence),
  };
  shelves.set(store, shelf);
  return shelf;
}

function remember({ known }: Shelf, address: string, { key, name, plainName }: PaperFile, asOf: number): void {
  known.delete(address);
  known.set(address, { asOf, file: { key, name, plainName } });
  const [oldest] = known.keys();
  if (known.size > MOST && oldest !== undefined) known.delete(oldest);
}

/** Those who ask for the same as of the same act wait for one reading. */
function readOnce({ reading }: Shelf, key: string, read: () => Promise<ServiceOutcome<Paper>>): Promise<ServiceOutcome<Paper>> {
  const begun = reading.get(key);
  if (begun !== undefined) return begun;
  const reads = read().finally(() => reading.delete(key));
  reading.set(key, reads);
  return reads;
}

/** @param address path and query, which alone say what is asked for @param read what the paper is made from; it changes with acts only */
export async function publicPaper(
  service: Service,
  by: Principal,
  address: readonly unknown[],
  read: () => Promise<ServiceOutcome<Paper>>,
): Promise<ServiceOutcome<Answer<FileAnswer>>> {
  const extras = { cache: KEPT_BY_OTHERS };
  const shelf = shelfOf(service.store);
  const asked = JSON.stringify(address);
  const asOf = await shelf.head();
  const known = shelf.known.get(asked);
  const kept = known?.asOf === asOf ? await keptAnswer(service, known.file, extras) : null;
  if (kept !== null) return done(kept);
  const paper = await readOnce(shelf, `${asOf} ${asked}`, read);
  if (!paper.ok) return paper;
  remember(shelf, asked, paper.value, asOf);
  return paperAnswer(service, by, paper.value, extras);
}
