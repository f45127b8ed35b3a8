/**
 * Proofs for single entities. One reads all pools of a draw, so each is made once, one after the other, and kept for a while. Anybody may ask:
 * who asks for what is in no pool is answered without a proof, and what nobody waits for any more is not begun.
 */

import { explainCore, type Outcome, type ProvenEntity, poolFile, proveEntity } from '@double-random/core';
import { EXCLUSION_WORDS, type ExclusionReason } from '@double-random/directories';
import { reasonsOf, refused, type ServiceProblem } from '../problems/problems.js';
import { limitedAs } from '../rights/limited-as.js';
import type { Connection } from '../store/store.js';
import { breathe } from './breathe.js';
import type { Draw } from './draw.js';
import { poolLineOf } from './pool-lines.js';
import { ProofQueue } from './proof-queue.js';
import { storedBundle } from './stored-bundle.js';

type Proven = Outcome<ProvenEntity, ServiceProblem>;

/** Proofs that are kept: some kilobytes each. A drawn result never changes, so a proof stays true. */
const KEPT = 1000;

/** Proofs that wait while one is made. */
const WAITING = 8;

/** Proofs that one address has made or waits for at the same time: it alone does not fill the queue. */
const EACH = 3;

/** When to come again while too many wait. */
const SECONDS = 30;

interface Shelf {
  readonly queue: ProofQueue<Proven>;
  readonly kept: Map<string, Proven>;
}

const shelves = new WeakMap<Connection, Shelf>();

function shelfOf(db: Connection): Shelf {
  const shelf = shelves.get(db) ?? { queue: new ProofQueue<Proven>(WAITING, EACH), kept: new Map() };
  shelves.set(db, shelf);
  return shelf;
}

async function prove(db: Connection, draw: Draw, entity: string): Promise<Proven> {
  // Without its events: a proof is about the result, and is the same whatever happened later.
  const proven = await proveEntity(await storedBundle(db, draw, { events: [] }), entity, { pause: breathe });
  return proven.ok ? proven : refused('draw-refused', {}, reasonsOf(proven.problems, explainCore));
}

/** Proves, unless another caller had it proven meanwhile; the oldest proof makes room for it. */
async function proveAndKeep(kept: Map<string, Proven>, key: string, ...of: Parameters<typeof prove>): Promise<Proven> {
  const meanwhile = kept.get(key);
  if (meanwhile !== undefined) return meanwhile;
  const proven = await prove(...of);
  if (!proven.ok) return proven;
  kept.set(key, proven);
  const oldest = kept.keys().next();
  if (kept.size > KEPT && oldest.done !== true) kept.delete(oldest.value);
  return proven;
}

/** Refuses to prove what is not in the pool: it was left out for a published reason, or nobody knows it. */
async function notDrawnFrom(db: Connection, draw: Draw, entity: string): Promise<ReturnType<typeof refused>> {
  const exclusion = await poolLineOf(db, draw.preparation, poolFile.exclusions, entity);
  if (exclusion === null) return refused('not-in-draw', { entity });
  const words = EXCLUSION_WORDS[exclusion[1] as ExclusionReason];
  return refused('excluded-from-draw', { entity, reason: exclusion[1] as ExclusionReason, reasonZh: words.zh, reasonEn: words.en });
}

export interface ProofCaller {
  /** IP address. */
  readonly address: string;
  /** Ends when the caller hangs up. */
  readonly signal: AbortSignal;
}

/** The proof of an entity in a drawn and disclosed draw. Rejects with the signal's reason when the caller hangs up. */
export async function proofOf(db: Connection, draw: Draw, entity: string, { address, signal }: ProofCaller): Promise<Proven> {
  const { queue, kept } = shelfOf(db);
  const key = `${draw.id}/${entity}`;
  const made = kept.get(key);
  if (made !== undefined) return made;
  if ((await poolLineOf(db, draw.preparation, poolFile.entities, entity)) === null) return notDrawnFrom(db, draw, entity);
  const proving = queue.ask(key, limitedAs(address), signal, () => proveAndKeep(kept, key, db, draw, entity));
  return proving ?? refused('too-many-proofs', { seconds: SECONDS });
}
