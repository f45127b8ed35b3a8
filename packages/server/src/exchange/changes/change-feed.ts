/**
 * What has changed since a mark, for systems that keep a copy: the audit log tells what was touched, in order and without gaps, and each thing is handed out
 * as it is now. What is touched again later comes again; nothing is left out.
 */

import { done } from '@double-random/core';
import type { AuditEvent } from '../../audit/catalogue.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { type AuditHead, auditHead } from '../../store/audit.js';
import { type EventEntry, entriesOfEvents, hashOfEntry } from '../../store/exchange/entries-of-events.js';
import type { Connection } from '../../store/store.js';
import { markOf, sequenceOf } from './mark.js';

/** One kind of thing that others keep a copy of. `department` is whoever reads; `null`: reads what is of all. */
export interface ChangeFeed<Item> {
  /** The events that touch such things. */
  readonly events: readonly AuditEvent[];
  /** Ids of what each entry touched. */
  readonly touchedBy: (db: Connection, entries: readonly EventEntry[]) => Promise<readonly (readonly string[])[]>;
  /** Those of these that the department may see. */
  readonly visible: (db: Connection, department: string | null, ids: readonly string[]) => Promise<ReadonlySet<string>>;
  /** As they are now, by id. */
  readonly load: (db: Connection, department: string | null, ids: readonly string[]) => Promise<ReadonlyMap<string, readonly Item[]>>;
}

export interface Changes<Item> {
  /** In the order of their last change that this page knows of. */
  readonly items: readonly (Item & { readonly sequence: number })[];
  /** The mark to go on from. */
  readonly after: string;
  readonly more: boolean;
}

/** Entries that are looked at in one step, and steps of one page. */
const ENTRIES = 500;
const STEPS = 20;

interface Asked {
  readonly department: string | null;
  /** A mark. */
  readonly after: string;
  /** Things after which the page ends; what one entry touched stays together. */
  readonly limit: number;
}

/** Touched things with the sequence of their last touch. */
type Touched = Map<string, number>;

/** Adds what entries touched, as far as the page reaches. @returns the last entry that was taken; `null`: none was */
async function take<Item>(
  db: Connection,
  feed: ChangeFeed<Item>,
  entries: readonly EventEntry[],
  { department, limit }: Asked,
  touched: Touched,
): Promise<EventEntry | null> {
  const ids = await feed.touchedBy(db, entries);
  const visible = await feed.visible(db, department, [...new Set(ids.flat())]);
  let last: EventEntry | null = null;
  for (const [at, entry] of entries.entries()) {
    const seen = (ids[at] ?? []).filter((id) => visible.has(id));
    // A further entry about something that is on the page already costs no place of it.
    if (touched.size >= limit && seen.some((id) => !touched.has(id))) return last;
    for (const id of seen) {
      touched.delete(id);
      touched.set(id, entry.sequence);
    }
    last = entry;
  }
  return last;
}

/** Whether the log has the entry that the mark means. */
async function isKnown(db: Connection, mark: string): Promise<boolean> {
  const sequence = sequenceOf(mark);
  const hash = sequence === 0 ? '' : await hashOfEntry(db, sequence);
  return hash !== null && markOf({ sequence, hash }) === mark;
}

/** A page of changes. Things are loaded after the log was read, so they are at least as new as the mark that the page ends with. */
export async function changesOf<Item extends object>(
  db: Connection,
  feed: ChangeFeed<Item>,
  asked: Asked,
): Promise<ServiceOutcome<Changes<Item>>> {
  const head = await auditHead(db);
  if (!(await isKnown(db, asked.after))) return refused('mark-unknown', { after: asked.after });
  const touched: Touched = new Map();
  let at: AuditHead = { sequence: sequenceOf(asked.after), hash: '' };
  for (let step = 0; step < STEPS && at.sequence < head.sequence && touched.size < asked.limit; step += 1) {
    const entries = await entriesOfEvents(db, feed.events, { after: at.sequence, last: head.sequence, limit: ENTRIES });
    const last = await take(db, feed, entries, asked, touched);
    const isEnd = entries.length < ENTRIES && last === (entries.at(-1) ?? null);
    at = isEnd ? head : (last ?? at);
  }
  const loaded = await feed.load(db, asked.department, [...touched.keys()]);
  const items = [...touched].flatMap(([id, sequence]) => (loaded.get(id) ?? []).map((item) => ({ ...item, sequence })));
  const isSame = at.sequence === sequenceOf(asked.after);
  return done({ items, after: isSame ? asked.after : markOf(at), more: at.sequence < head.sequence });
}
