/**
 * One entity's own check: "was I drawn, and rightly?" A proof is small: the manifest, the seed, the entity's line with its inclusion
 * proof, and the same for the last one selected and the last reserve of its stratum, so that the tickets can be compared.
 *
 * What a proof cannot show without the pool is that no other ticket lies between: that is for whoever checks the whole bundle.
 */

import { compareBytes, fromHex, toHex, utf8 } from '../encoding/bytes.js';
import { compareCodes } from '../encoding/codes.js';
import { hex, integer, listOf, nullOr, object, read, type Shape } from '../encoding/shape.js';
import { ticketKey, ticketOf } from '../entities/ticket.js';
import { checkManifest } from '../manifest/check.js';
import type { Manifest, Stratum } from '../manifest/manifest.js';
import { type EntityLine, formatLine } from '../pools/lines.js';
import { leafHash, rootFromPath } from '../pools/merkle.js';
import { entityLine } from '../pools/shapes.js';
import { done, failed, failedAll, type Outcome } from '../problem.js';
import type { CoreProblem } from '../problems.js';

/** A line of the entity pool, its place (from 0) and its audit path (hex, from the leaf upwards). */
export interface PoolPlace {
  readonly line: EntityLine;
  readonly index: number;
  readonly path: readonly string[];
}

export interface EntityProof {
  readonly manifest: Manifest;
  /** Hex. */
  readonly seed: string;
  readonly entity: PoolPlace;
  /** The entity's rank in its stratum, from 1, as the maker of the proof counted it; `null` where nobody counted. */
  readonly rank: number | null;
  /** The last one selected in the stratum; `null` where nobody was selected. */
  readonly cutoff: PoolPlace | null;
  /** The last reserve of the stratum; `null` where there is none. */
  readonly lastReserve: PoolPlace | null;
}

export type Standing = 'selected' | 'reserve' | 'not-drawn';

export interface EntityStanding {
  readonly id: string;
  readonly name: string;
  readonly stratum: Stratum;
  /** Hex. */
  readonly ticket: string;
  readonly rank: number | null;
  /** Ticket of the last one selected, hex. */
  readonly cutoff: string | null;
  /** Where the ticket puts the entity; `null` where the proof holds nothing to compare it with. */
  readonly standing: Standing | null;
}

const poolPlace = object({ line: entityLine, index: integer(0), path: listOf(hex(32), 0, 64) });

const anything: Shape = () => true;

const proof = object({
  manifest: anything,
  seed: hex(32),
  entity: poolPlace,
  rank: nullOr(integer(1)),
  cutoff: nullOr(poolPlace),
  lastReserve: nullOr(poolPlace),
});

function isInPool({ entities }: Manifest, { line, index, path }: PoolPlace): boolean {
  const root = rootFromPath(leafHash(utf8(formatLine(line))), index, entities.size, path.map(fromHex));
  return root !== null && toHex(root) === entities.root;
}

/** (ticket, then id), as lots are ordered. */
function compareLots(key: Uint8Array, a: EntityLine, b: EntityLine): number {
  return compareBytes(ticketOf(key, a[0]), ticketOf(key, b[0])) || compareCodes(a[0], b[0]);
}

function standingOf(key: Uint8Array, { sample, reserve }: Stratum, { entity, cutoff, lastReserve }: EntityProof): Standing | null {
  const isUpTo = (last: PoolPlace): boolean => compareLots(key, entity.line, last.line) <= 0;
  if (cutoff !== null && isUpTo(cutoff)) return 'selected';
  if (cutoff === null && sample > 0) return null;
  if (lastReserve !== null && isUpTo(lastReserve)) return 'reserve';
  return lastReserve === null && reserve > 0 ? null : 'not-drawn';
}

/** What is wrong with one place of a proof; `drawn` is how many there are of its kind. */
function* placeProblems(
  manifest: Manifest,
  stratum: Stratum,
  path: string,
  place: PoolPlace | null,
  drawn: number,
): Generator<CoreProblem> {
  if (place === null) return;
  if (drawn === 0) yield { code: 'nobody-drawn', place: { path }, details: {} };
  if (!isInPool(manifest, place)) yield { code: 'not-in-pool', place: { path }, details: {} };
  const found = place.line[2];
  if (found !== stratum.id) yield { code: 'unknown-stratum', place: { path: `${path}.line[2]` }, details: { found } };
}

/** Whether the claimed rank is one that the tickets of the proof allow. */
function isPossibleRank(rank: number, stratum: Stratum, standing: Standing | null, { entity, cutoff, lastReserve }: EntityProof): boolean {
  const { population, sample, reserve } = stratum;
  const ranked: Standing = rank <= sample ? 'selected' : rank <= sample + reserve ? 'reserve' : 'not-drawn';
  const isLast = (place: PoolPlace | null, last: number): boolean => place === null || (place.index === entity.index) === (rank === last);
  return (
    rank <= population && (standing === null || standing === ranked) && isLast(cutoff, sample) && isLast(lastReserve, sample + reserve)
  );
}

/** Where a proof contradicts itself; what it could hide beyond that, only the pool shows. */
function* contradictions(key: Uint8Array, stratum: Stratum, standing: Standing | null, found: EntityProof): Generator<CoreProblem> {
  const { rank, cutoff, lastReserve } = found;
  if (cutoff !== null && lastReserve !== null && compareLots(key, cutoff.line, lastReserve.line) >= 0) {
    yield { code: 'contradicts', place: { path: 'lastReserve' }, details: {} };
  }
  if (rank !== null && !isPossibleRank(rank, stratum, standing, found)) yield { code: 'contradicts', place: { path: 'rank' }, details: {} };
}

/** Checks a proof, from wherever it came, and says where the entity's ticket puts it. */
export function checkEntity(value: unknown): Outcome<EntityStanding, CoreProblem> {
  const shaped = read<EntityProof>(proof, value, {});
  if (!shaped.ok) return shaped;
  const checked = checkManifest(shaped.value.manifest);
  if (!checked.ok) return checked;
  const { seed, entity, rank, cutoff, lastReserve } = shaped.value;
  const [id, name, stratumId] = entity.line;
  const stratum = checked.value.strata.find((found) => found.id === stratumId);
  if (stratum === undefined) return failed({ code: 'unknown-stratum', place: { path: 'entity.line[2]' }, details: { found: stratumId } });
  const problems = [
    ...placeProblems(checked.value, stratum, 'entity', entity, stratum.population),
    ...placeProblems(checked.value, stratum, 'cutoff', cutoff, stratum.sample),
    ...placeProblems(checked.value, stratum, 'lastReserve', lastReserve, stratum.reserve),
  ];
  if (problems.length > 0) return failedAll(problems);
  const key = ticketKey(fromHex(seed));
  const standing = standingOf(key, stratum, shaped.value);
  const contradicting = [...contradictions(key, stratum, standing, shaped.value)];
  if (contradicting.length > 0) return failedAll(contradicting);
  return done({
    id,
    name,
    stratum,
    ticket: toHex(ticketOf(key, id)),
    rank,
    cutoff: cutoff === null ? null : toHex(ticketOf(key, cutoff.line[0])),
    standing,
  });
}
