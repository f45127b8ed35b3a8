/** The tables `draws` and `draw_departments`: those of the manifest, as rows. */

import type { DrawState, Entropy, Manifest } from '@double-random/core';
import type { Draw } from '../../draws/draw.js';
import { alsoSent, type SentInspector } from '../../draws/sent-inspectors.js';
import type { DrawStage } from '../../draws/state.js';
import type { NamesRule } from '../../tasks/settings.js';
import { whereContains } from '../like.js';
import type { Connection, Transaction } from '../store.js';

interface DrawRow {
  readonly id: string;
  readonly task_id: string;
  readonly preparation_id: string;
  readonly attempt: number;
  readonly previous_draw: string | null;
  readonly state: DrawStage;
  readonly manifest: string;
  readonly manifest_hash: string;
  readonly names: NamesRule;
  readonly frozen_at: string;
  readonly commitments_closed_at: string | null;
  readonly reveals_closed_at: string | null;
  readonly entropy: string | null;
  readonly entropy_at: string | null;
  readonly seed: string | null;
  readonly result_hash: string | null;
  readonly seed_hash: string | null;
  readonly drawn_at: string | null;
  readonly replayed_state: string | null;
  readonly ever_sent: string | null;
  readonly disclosed_at: string | null;
  readonly voided_at: string | null;
}

const parsed = <Value>(json: string | null): Value | null => (json === null ? null : (JSON.parse(json) as Value));

const drawOf = (row: DrawRow): Draw => ({
  id: row.id,
  task: row.task_id,
  preparation: row.preparation_id,
  attempt: row.attempt,
  previous: row.previous_draw,
  state: row.state,
  manifest: JSON.parse(row.manifest) as Manifest,
  manifestHash: row.manifest_hash,
  names: row.names,
  frozenAt: row.frozen_at,
  commitmentsClosedAt: row.commitments_closed_at,
  revealsClosedAt: row.reveals_closed_at,
  entropy: parsed<Entropy>(row.entropy),
  entropyAt: row.entropy_at,
  seed: row.seed,
  resultHash: row.result_hash,
  seedHash: row.seed_hash,
  drawnAt: row.drawn_at,
  replayed: parsed<DrawState>(row.replayed_state),
  everSent: parsed<readonly SentInspector[]>(row.ever_sent) ?? [],
  disclosedAt: row.disclosed_at,
  voidedAt: row.voided_at,
});

const found = (row: DrawRow | undefined): Draw | null => (row === undefined ? null : drawOf(row));

export async function findDraw(db: Connection, id: string): Promise<Draw | null> {
  return found(await db<DrawRow>('draws').where({ id }).first());
}

/** As `findDraw`; nobody else changes the draw until the act ends. */
export async function lockDraw(tx: Transaction, id: string): Promise<Draw | null> {
  return found(await tx<DrawRow>('draws').where({ id }).forUpdate().first());
}

/** The draw that a preparation was frozen as. */
export async function drawOfPreparation(db: Connection, preparation: string): Promise<Draw | null> {
  return found(await db<DrawRow>('draws').where({ preparation_id: preparation }).first());
}

/** All attempts of a task, the first one first. */
export async function drawsOfTask(db: Connection, task: string): Promise<readonly Draw[]> {
  const rows = await db<DrawRow>('draws').where({ task_id: task }).orderBy('attempt');
  return rows.map(drawOf);
}

/** Draws that wait for a deadline or a beacon. */
export async function drawsUnderWay(db: Connection): Promise<readonly Draw[]> {
  const rows = await db<DrawRow>('draws').whereIn('state', ['frozen', 'committed', 'revealed']).orderBy('frozen_at');
  return rows.map(drawOf);
}

/** The latest attempt of each task, where it is sealed, not disclosed, and drawn or voided. */
export async function sealedAttempts(db: Connection, task: string | null = null): Promise<readonly Pick<Draw, 'id' | 'task' | 'state'>[]> {
  const query = db('draws as d')
    .where({ 'd.disclosure': 'sealed' })
    .whereNull('d.disclosed_at')
    .whereIn('d.state', ['drawn', 'voided'])
    .whereNotExists(db('draws as l').whereRaw('l.task_id = d.task_id and l.attempt > d.attempt').select(db.raw('1')))
    .orderBy('d.id');
  if (task !== null) void query.where({ 'd.task_id': task });
  return query.select('d.id as id', 'd.task_id as task', 'd.state as state');
}

export interface DrawFilter {
  /** Part of the draw id or of the title, as they were frozen; case does not count. */
  readonly text?: string | undefined;
  readonly state?: DrawStage | undefined;
  readonly task?: string | undefined;
  /** One that its manifest names. */
  readonly department?: string | undefined;
  /** Frozen before this key, newest first. */
  readonly before?: readonly [frozenAt: string, id: string] | undefined;
  readonly limit: number;
}

/** Draws, the newest first. */
export async function listDraws(db: Connection, { text, state, task, department, before, limit }: DrawFilter): Promise<readonly Draw[]> {
  const query = db<DrawRow>('draws').orderBy([
    { column: 'frozen_at', order: 'desc' },
    { column: 'id', order: 'desc' },
  ]);
  if (state !== undefined) void query.where({ state });
  if (task !== undefined) void query.where({ task_id: task });
  if (department !== undefined) void query.whereIn('id', drawsWith(db, department));
  if (text !== undefined) void whereContains(query, 'search_text', text.toLowerCase());
  if (before !== undefined) void query.whereRaw('(frozen_at, id) < (?, ?)', [...before]);
  return (await query.limit(limit)).map(drawOf);
}

export interface NewDraw {
  readonly id: string;
  readonly task: string;
  readonly preparation: string;
  readonly previous: string | null;
  readonly manifest: Manifest;
  readonly manifestHash: string;
  readonly names: NamesRule;
  readonly frozenAt: string;
  readonly frozenBy: string;
}

export async function addDraw(tx: Transaction, draw: NewDraw): Promise<void> {
  const { manifest } = draw;
  await tx('draws').insert({
    id: draw.id,
    task_id: draw.task,
    preparation_id: draw.preparation,
    attempt: manifest.attempt,
    previous_draw: draw.previous,
    state: 'frozen',
    manifest: JSON.stringify(manifest),
    manifest_hash: draw.manifestHash,
    commit_by: manifest.commitBy,
    reveal_by: manifest.revealBy,
    disclosure: manifest.disclosure,
    names: draw.names,
    search_text: `${manifest.drawId}\n${manifest.title}`.toLowerCase(),
    frozen_at: draw.frozenAt,
    frozen_by: draw.frozenBy,
  });
  await tx('draw_departments').insert(manifest.departments.map(({ id }) => ({ draw_id: draw.id, department: id })));
}

/** What `drawsIn` says of one draw, as a query: the ids of all draws whose manifest names the department. */
export const drawsWith = (db: Connection, department: string) => db('draw_departments').where({ department }).select('draw_id');

async function change(tx: Transaction, id: string, from: readonly DrawStage[], changes: object): Promise<void> {
  const changed = await tx('draws').where({ id }).whereIn('state', from).update(changes);
  if (changed !== 1) throw new Error(`the draw ${id} is in none of the states ${from.join(', ')}`);
}

export const closeCommitments = (tx: Transaction, id: string, at: string): Promise<void> =>
  change(tx, id, ['frozen'], { state: 'committed', commitments_closed_at: at });

export const closeReveals = (tx: Transaction, id: string, at: string): Promise<void> =>
  change(tx, id, ['committed'], { state: 'revealed', reveals_closed_at: at });

export const setEntropy = (tx: Transaction, id: string, entropy: Entropy, at: string): Promise<void> =>
  change(tx, id, ['revealed'], { entropy: JSON.stringify(entropy), entropy_at: at });

export interface DrawnFacts {
  readonly seed: string;
  readonly resultHash: string;
  readonly seedHash: string;
  readonly replayed: DrawState;
  readonly drawnAt: string;
  readonly drawnBy: string;
}

export const setDrawn = (tx: Transaction, id: string, facts: DrawnFacts): Promise<void> =>
  change(tx, id, ['revealed'], {
    state: 'drawn',
    seed: facts.seed,
    result_hash: facts.resultHash,
    seed_hash: facts.seedHash,
    replayed_state: JSON.stringify(facts.replayed),
    ever_sent: JSON.stringify(alsoSent([], facts.replayed.teams)),
    drawn_at: facts.drawnAt,
    drawn_by: facts.drawnBy,
  });

/** The state after one more event; who holds a place in it has been sent. */
export const setReplayed = (tx: Transaction, { id, everSent }: Pick<Draw, 'id' | 'everSent'>, replayed: DrawState): Promise<void> =>
  change(tx, id, ['drawn'], {
    replayed_state: JSON.stringify(replayed),
    ever_sent: JSON.stringify(alsoSent(everSent, replayed.teams)),
  });

export const setDisclosed = (tx: Transaction, id: string, at: string): Promise<void> =>
  change(tx, id, ['drawn', 'voided'], { disclosed_at: at });

export const setVoided = (tx: Transaction, id: string, at: string): Promise<void> =>
  change(tx, id, ['frozen', 'committed', 'revealed', 'drawn'], { state: 'voided', voided_at: at });
