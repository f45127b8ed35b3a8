/** Proofs for single entities. One reads all pools of a draw, so each is made once, one after the other, and kept for a while. */

import { explainCore, type Outcome, type ProvenEntity, proveEntity } from '@double-random/core';
import { reasonsOf, refused, type ServiceProblem } from '../problems/problems.js';
import type { Connection } from '../store/store.js';
import type { Draw } from './draw.js';
import { storedBundle } from './stored-bundle.js';

type Proven = Outcome<ProvenEntity, ServiceProblem>;

/** Proofs that are kept: some kilobytes each. A drawn result never changes, so a proof stays true. */
const KEPT = 1000;

interface Shelf {
  /** Ends when the last proof asked for is made. */
  last: Promise<unknown>;
  readonly made: Map<string, Promise<Proven>>;
}

const shelves = new WeakMap<Connection, Shelf>();

function shelfOf(db: Connection): Shelf {
  const shelf = shelves.get(db) ?? { last: Promise.resolve(), made: new Map() };
  shelves.set(db, shelf);
  return shelf;
}

async function prove(db: Connection, draw: Draw, entity: string): Promise<Proven> {
  // Without its events: a proof is about the result, and is the same whatever happened later.
  const proven = await proveEntity(await storedBundle(db, draw, { events: [] }), entity);
  if (proven.ok) return proven;
  if (proven.problems.some(({ code }) => code === 'unknown-entity')) return refused('not-in-draw', { entity });
  return refused('draw-refused', {}, reasonsOf(proven.problems, explainCore));
}

/** The proof of an entity in a drawn and disclosed draw. */
export function proofOf(db: Connection, draw: Draw, entity: string): Promise<Proven> {
  const shelf = shelfOf(db);
  const key = `${draw.id}/${entity}`;
  const begun = shelf.made.get(key);
  if (begun !== undefined) return begun;
  const proving = shelf.last.then(() => prove(db, draw, entity));
  shelf.last = proving.catch(() => undefined);
  shelf.made.set(key, proving);
  void proving.then(
    ({ ok }) => ok || shelf.made.delete(key),
    () => shelf.made.delete(key),
  );
  const oldest = shelf.made.keys().next();
  if (shelf.made.size > KEPT && oldest.done !== true) shelf.made.delete(oldest.value);
  return proving;
}
