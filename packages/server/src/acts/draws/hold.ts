/**
 * 抽取: the result is computed from what is closed and published, and then written in one act. It is computed outside of the transaction: whoever
 * computes it gets the same bytes, so that however often it is asked for, by whomever and on whichever instance, there is one result.
 */

import {
  checkReveals,
  type DrawState,
  done,
  explainCore,
  fromHex,
  type HeldDraw,
  holdDraw,
  type Outcome,
  RESULT_FILE,
  type Result,
  SEALED_FILE,
} from '@double-random/core';
import { breathe } from '../../draws/breathe.js';
import type { Draw } from '../../draws/draw.js';
import { commitmentList, revealLists } from '../../draws/protocol-files.js';
import { type PublishedEntity, publishedEntities } from '../../draws/published-entities.js';
import { storedBundle } from '../../draws/stored-bundle.js';
import { drawsIn } from '../../draws/visibility.js';
import { reasonsOf, refused, type ServiceOutcome, type ServiceProblem } from '../../problems/problems.js';
import { type Actor, actorIdOf, departmentOf } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { commitmentsOf, revealsOf } from '../../store/draws/commitments.js';
import { addDrawFile } from '../../store/draws/draw-files.js';
import { addDrawnEntities } from '../../store/draws/drawn-entities.js';
import { setDrawn } from '../../store/draws/draws.js';
import type { Store } from '../../store/store.js';
import { moveTask } from '../../store/tasks.js';
import { type Acting, act, unchanged } from '../act.js';
import { openDraw } from './open-draw.js';
import { settleDraw } from './settle-deadlines.js';

export interface Drawn {
  readonly id: string;
  readonly resultHash: string;
  readonly seedHash: string;
  readonly drawnAt: string;
}

/** Why the draw cannot be held now, if anything is against it. */
async function objection({ tx }: Acting, draw: Draw): Promise<ReturnType<typeof refused> | null> {
  const { manifest, manifestHash, revealsClosedAt, entropy } = draw;
  if (revealsClosedAt === null) return refused('reveals-open', { revealBy: manifest.revealBy });
  const [commitments, reveals] = [await commitmentsOf(tx, draw.id), await revealsOf(tx, draw.id)];
  const list = commitmentList(manifest, commitments);
  const lists = checkReveals(manifest, fromHex(manifestHash), list, revealLists(manifest, commitments, reveals));
  if (!lists.ok) return refused('draw-impossible', {}, reasonsOf(lists.problems, explainCore));
  return entropy === null ? refused('entropy-missing', { kind: manifest.entropy.kind }) : null;
}

const drawnOf = ({ id, resultHash, seedHash, drawnAt }: Draw): Drawn => ({
  id,
  resultHash: resultHash as string,
  seedHash: seedHash as string,
  drawnAt: drawnAt as string,
});

/** Draws; the pools, the seed and every shortage are checked on the way as anybody will check them. */
async function compute({ store }: Service, draw: Draw): Promise<Outcome<HeldDraw, ServiceProblem>> {
  const held = await holdDraw(await storedBundle(store.db, draw), { pause: breathe });
  return held.ok ? held : refused('draw-refused', {}, reasonsOf(held.problems, explainCore));
}

/** Computations under way over a store, by draw. */
const computations = new WeakMap<Store, Map<string, ReturnType<typeof compute>>>();

/** Computes a draw once, for all who ask while it is being computed. */
function computeOnce(service: Service, draw: Draw): ReturnType<typeof compute> {
  const underWay = computations.get(service.store) ?? new Map<string, ReturnType<typeof compute>>();
  computations.set(service.store, underWay);
  const begun = underWay.get(draw.id);
  if (begun !== undefined) return begun;
  const computing = compute(service, draw).finally(() => underWay.delete(draw.id));
  underWay.set(draw.id, computing);
  return computing;
}

/** The state before any event: draw protocol section 9. */
const stateOf = ({ selected, teams }: Result): DrawState => ({ selected: selected.map(([, , id]) => id), teams, appointed: [] });

async function write({ tx, at, by, record }: Acting, draw: Draw, held: HeldDraw, drawn: readonly PublishedEntity[]): Promise<Drawn> {
  const { resultHash, resultBytes, sealedBytes, seed, result } = held;
  const { seedHash } = JSON.parse(new TextDecoder().decode(sealedBytes)) as { readonly seedHash: string };
  await addDrawFile(tx, draw.preparation, RESULT_FILE, resultBytes);
  if (draw.manifest.disclosure === 'sealed') await addDrawFile(tx, draw.preparation, SEALED_FILE, sealedBytes);
  const drawnBy = actorIdOf(by);
  await setDrawn(tx, draw.id, { seed, resultHash, seedHash, replayed: stateOf(result), drawnAt: at, drawnBy });
  await addDrawnEntities(
    tx,
    drawn.map((entity) => ({ ...entity, drawnAt: at })),
  );
  await moveTask(tx, draw.task, ['committed'], 'drawn', at);
  const [selected, reserves] = [result.selected.length, result.reserves.length];
  record('draw.held', draw.id, { task: draw.task, resultHash, seedHash, selected, reserves });
  return { id: draw.id, resultHash, seedHash, drawnAt: at };
}

/** What a request for the result finds: the result, or the draw ready to be held. */
type Found = { readonly drawn: Drawn } | { readonly ready: Draw };

/**
 * Opens the draw for whoever may hold it: every department of the manifest. Once the entropy stands the result is fixed, and anybody could
 * compute an open one: no single department shall be able to sit on it.
 */
async function open(acting: Acting, id: string): Promise<Outcome<Found, ServiceProblem>> {
  const opened = await openDraw(acting, id);
  if (!opened.ok) return opened;
  const { draw } = opened.value;
  const department = departmentOf(acting.by);
  if (acting.by.kind !== 'system' && !drawsIn(draw, department)) return refused('not-yours', { department: department ?? '-' });
  if (draw.state === 'drawn') return done({ drawn: drawnOf(draw) });
  return (await objection(acting, draw)) ?? done({ ready: draw });
}

/** Holds the draw, exactly once: asked again, in parallel or after a crash, it answers with the same result. */
export async function hold(service: Service, by: Actor, id: string): Promise<ServiceOutcome<Drawn>> {
  await settleDraw(service, id);
  const found = await act<Found>(service, by, async (acting) => {
    const opened = await open(acting, id);
    return opened.ok ? unchanged(opened.value) : opened;
  });
  if (!found.ok) return found;
  if ('drawn' in found.value) return done(found.value.drawn);
  const computed = await computeOnce(service, found.value.ready);
  if (!computed.ok) return computed;
  const { ready } = found.value;
  const drawn = await publishedEntities(service.store.db, ready, stateOf(computed.value.result).selected);
  return act<Drawn>(service, by, async (acting) => {
    const opened = await open(acting, id);
    if (!opened.ok) return opened;
    if ('drawn' in opened.value) return unchanged(opened.value.drawn);
    return done(await write(acting, opened.value.ready, computed.value, drawn));
  });
}
