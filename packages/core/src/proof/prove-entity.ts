/** Makes the proof of one entity out of a whole bundle, and says what the published result made of it. */

import { type BundleFiles, pausing, readWhole, UnreadableFile } from '../bundle/files.js';
import { RESULT_FILE } from '../bundle/names.js';
import { compareBytes, fromUtf8, toHex } from '../encoding/bytes.js';
import { compareCodes } from '../encoding/codes.js';
import type { StratumDraw } from '../entities/selection.js';
import { ticketKey, ticketOf } from '../entities/ticket.js';
import { withoutPause } from '../pause.js';
import { ENTITIES, poolFile } from '../pools/forms.js';
import type { EntityLine } from '../pools/lines.js';
import { InclusionProver } from '../pools/merkle.js';
import { PoolReader } from '../pools/reader.js';
import { done, failed, failedAll, type Outcome } from '../problem.js';
import type { CoreProblem } from '../problems.js';
import { manifestCheck } from '../verify/checks/manifest.js';
import { LARGEST_JSON } from '../verify/json-file.js';
import { obstaclesIn, type RunOptions, runChecks } from '../verify/run-checks.js';
import { POOL_CHECKS } from '../verify/verify-bundle.js';
import type { Work } from '../verify/work.js';
import { checkEntity, type EntityProof, type EntityStanding, type PoolPlace, type Standing } from './entity-proof.js';

export interface ProvenEntity {
  readonly proof: EntityProof;
  readonly standing: EntityStanding;
  /** What the published result says of the entity; `null` where there is no readable result. */
  readonly published: Standing | null;
}

interface Found {
  readonly line: EntityLine;
  readonly index: number;
}

const entityBlocks = (files: BundleFiles) => new PoolReader<EntityLine>(files, poolFile.entities, ENTITIES).blocks();

/** The places of a few entities. */
async function find(files: BundleFiles, ids: ReadonlySet<string>): Promise<Map<string, Found>> {
  const found = new Map<string, Found>();
  for await (const { lines, first } of entityBlocks(files)) {
    for (const [i, line] of lines.entries()) if (ids.has(line[0])) found.set(line[0], { line, index: first - 1 + i });
    if (found.size === ids.size) break;
  }
  return found;
}

/** The entity's rank among the tickets of its stratum, and the audit paths of all that were found. */
async function rankAndPaths(files: BundleFiles, key: Uint8Array, size: number, entity: EntityLine, found: ReadonlyMap<string, Found>) {
  const provers = new Map([...found].map(([id, { index }]) => [id, new InclusionProver(index, size)]));
  const ticket = ticketOf(key, entity[0]);
  let rank = 1;
  for await (const { lines, leaves } of entityBlocks(files)) {
    for (const prover of provers.values()) prover.addLeaves(leaves);
    for (const [id, , stratum] of lines) {
      if (stratum !== entity[2]) continue;
      const order = compareBytes(ticketOf(key, id), ticket) || compareCodes(id, entity[0]);
      if (order < 0) rank++;
    }
  }
  return { rank, pathOf: (id: string): string[] => (provers.get(id) as InclusionProver).path().map(toHex) };
}

const lists = (rows: unknown, id: string): boolean => Array.isArray(rows) && rows.some((row) => Array.isArray(row) && row[2] === id);

async function publishedStanding(files: BundleFiles, id: string): Promise<Standing | null> {
  try {
    const bytes = await readWhole(files, RESULT_FILE, LARGEST_JSON);
    const result: unknown = JSON.parse((bytes.ok ? fromUtf8(bytes.value) : null) ?? 'null');
    if (typeof result !== 'object' || result === null) return null;
    const { selected, reserves } = result as { readonly selected?: unknown; readonly reserves?: unknown };
    if (lists(selected, id)) return 'selected';
    return lists(reserves, id) ? 'reserve' : 'not-drawn';
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof UnreadableFile) return null;
    throw error;
  }
}

/** Proves where one entity stands in the draw of a bundle whose manifest, pools and seed hold. */
export async function proveEntity(
  bundle: BundleFiles,
  id: string,
  { onProgress, pause = withoutPause }: RunOptions = {},
): Promise<Outcome<ProvenEntity, CoreProblem>> {
  const work: Work = {};
  const files = pausing(bundle, pause);
  const checks = await runChecks([manifestCheck, ...POOL_CHECKS], { files, work }, { onProgress });
  const problems = obstaclesIn(checks);
  if (problems.length > 0) return failedAll(problems);
  const { manifest, seed, strata } = work as Required<Work>;
  const entity = (await find(files, new Set([id]))).get(id);
  if (entity === undefined) return failed({ code: 'unknown-entity', place: { file: poolFile.entities }, details: { found: id } });
  const draw = strata[manifest.strata.findIndex((stratum) => stratum.id === entity.line[2])] as StratumDraw;
  const lastOf = (drawn: StratumDraw['selected']): string | undefined => drawn.at(-1)?.entity[0];
  const [cutoff, lastReserve] = [lastOf(draw.selected), lastOf(draw.reserves)];
  const found = await find(files, new Set([id, cutoff, lastReserve].filter((wanted) => wanted !== undefined)));
  const { rank, pathOf } = await rankAndPaths(files, ticketKey(seed), manifest.entities.size, entity.line, found);
  const placeOf = (wanted: string): PoolPlace => ({ ...(found.get(wanted) as Found), path: pathOf(wanted) });
  const proof: EntityProof = {
    manifest,
    seed: toHex(seed),
    entity: placeOf(id),
    rank,
    cutoff: cutoff === undefined ? null : placeOf(cutoff),
    lastReserve: lastReserve === undefined ? null : placeOf(lastReserve),
  };
  const standing = checkEntity(proof);
  return standing.ok ? done({ proof, standing: standing.value, published: await publishedStanding(files, id) }) : standing;
}
