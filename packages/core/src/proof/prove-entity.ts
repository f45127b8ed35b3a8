/** Makes the proof of one entity out of a whole bundle, and says what the published result made of it. */

import { type BundleFiles, pausing, readWhole, UnreadableFile } from '../bundle/files.js';
import { RESULT_FILE } from '../bundle/names.js';
import { compareBytes, fromHex, fromUtf8, toHex } from '../encoding/bytes.js';
import { compareCodes } from '../encoding/codes.js';
import type { StratumDraw } from '../entities/selection.js';
import { TICKET_BYTES, ticketKey, ticketOf, ticketsOf } from '../entities/ticket.js';
import type { Manifest } from '../manifest/manifest.js';
import { withoutPause } from '../pause.js';
import { ENTITIES, poolFile } from '../pools/forms.js';
import type { EntityLine } from '../pools/lines.js';
import { InclusionProver } from '../pools/merkle.js';
import { type LineBlock, PoolReader } from '../pools/reader.js';
import { idSpans } from '../pools/spans.js';
import { done, failed, failedAll, type Outcome } from '../problem.js';
import type { CoreProblem } from '../problems.js';
import type { DrawRecord } from '../record/record.js';
import type { DrawnEntity } from '../record/result.js';
import { manifestCheck } from '../verify/checks/manifest.js';
import { LARGEST_JSON } from '../verify/json-file.js';
import { type OnProgress, obstaclesIn, type RunOptions, runChecks } from '../verify/run-checks.js';
import { POOL_CHECKS } from '../verify/verify-bundle.js';
import type { Work } from '../verify/work.js';
import { checkEntity, type EntityProof, type EntityStanding, type PoolPlace, type Standing } from './entity-proof.js';

export interface ProvenEntity {
  readonly proof: EntityProof;
  readonly standing: EntityStanding;
  /** What the published result says of the entity; `null` where there is no readable result. */
  readonly published: Standing | null;
}

/** The last one drawn and the last reserve of a stratum, where there are any. */
interface Lasts {
  readonly cutoff: string | undefined;
  readonly lastReserve: string | undefined;
}

/** What a proof needs of the draw. */
interface Drawn {
  readonly manifest: Manifest;
  readonly seed: Uint8Array;
  /** By stratum. */
  readonly lasts: ReadonlyMap<string, Lasts>;
}

function drawnBy({ manifest, seed, strata }: Required<Work>): Drawn {
  const lastOf = (drawn: StratumDraw['selected']): string | undefined => drawn.at(-1)?.entity[0];
  const lasts = manifest.strata.map(({ id }, i) => {
    const { selected, reserves } = strata[i] as StratumDraw;
    return [id, { cutoff: lastOf(selected), lastReserve: lastOf(reserves) }] as const;
  });
  return { manifest, seed, lasts: new Map(lasts) };
}

function drawnIn({ manifest, result }: DrawRecord): Drawn {
  const lastOf = (drawn: readonly DrawnEntity[]): ReadonlyMap<string, string> => new Map(drawn.map(([stratum, , id]) => [stratum, id]));
  const [cutoffs, lastReserves] = [lastOf(result.selected), lastOf(result.reserves)];
  const lasts = manifest.strata.map(({ id }) => [id, { cutoff: cutoffs.get(id), lastReserve: lastReserves.get(id) }] as const);
  return { manifest, seed: fromHex(result.seed), lasts: new Map(lasts) };
}

interface Found {
  readonly line: EntityLine;
  readonly index: number;
}

/** The entity pool of a bundle, read twice: to find the entity, and to count its rank. */
class PoolPasses {
  readonly #files: BundleFiles;
  readonly #size: number;
  readonly #onProgress: OnProgress | undefined;
  #read = 0;

  constructor(files: BundleFiles, size: number, onProgress: OnProgress | undefined) {
    this.#files = files;
    this.#size = size;
    this.#onProgress = onProgress;
  }

  /** The places of a few entities. */
  async find(ids: ReadonlySet<string>): Promise<Map<string, Found>> {
    const found = new Map<string, Found>();
    for await (const { lines, first } of this.#blocks()) {
      for (const [i, line] of lines.entries()) if (ids.has(line[0])) found.set(line[0], { line, index: first - 1 + i });
      if (found.size === ids.size) break;
    }
    this.#read = this.#size;
    return found;
  }

  /** The entity's rank among the tickets of its stratum, and the audit paths of all that were found. */
  async rankAndPaths(key: Uint8Array, entity: EntityLine, found: ReadonlyMap<string, Found>) {
    const provers = new Map([...found].map(([id, { index }]) => [id, new InclusionProver(index, this.#size)]));
    const ticket = ticketOf(key, entity[0]);
    let rank = 1;
    for await (const { lines, leaves, bytes, spans } of this.#blocks()) {
      for (const prover of provers.values()) prover.addLeaves(leaves);
      const tickets = ticketsOf(key, bytes, idSpans(lines, spans));
      for (const [i, [id, , stratum]] of lines.entries()) {
        if (stratum !== entity[2]) continue;
        const other = tickets.subarray(i * TICKET_BYTES, (i + 1) * TICKET_BYTES);
        if ((compareBytes(other, ticket) || compareCodes(id, entity[0])) < 0) rank++;
      }
    }
    return { rank, pathOf: (id: string): string[] => (provers.get(id) as InclusionProver).path().map(toHex) };
  }

  async *#blocks(): AsyncGenerator<LineBlock<EntityLine>, void, void> {
    for await (const block of new PoolReader<EntityLine>(this.#files, poolFile.entities, ENTITIES).blocks()) {
      yield block;
      this.#read += block.lines.length;
      this.#onProgress?.({ check: 'entities', done: this.#read, total: 2 * this.#size });
    }
  }
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

export interface ProofOptions extends Omit<RunOptions, 'onChecked'> {
  /** What the verification of these very files gave: then nothing is verified again. */
  readonly verified?: DrawRecord | undefined;
}

async function drawOf(files: BundleFiles, { verified, onProgress }: ProofOptions): Promise<Outcome<Drawn, CoreProblem>> {
  if (verified !== undefined) return done(drawnIn(verified));
  const work: Work = {};
  const checks = await runChecks([manifestCheck, ...POOL_CHECKS], { files, work }, { onProgress });
  const problems = obstaclesIn(checks);
  return problems.length > 0 ? failedAll(problems) : done(drawnBy(work as Required<Work>));
}

/** Proves where one entity stands in the draw of a bundle whose manifest, pools and seed hold. */
export async function proveEntity(
  bundle: BundleFiles,
  id: string,
  options: ProofOptions = {},
): Promise<Outcome<ProvenEntity, CoreProblem>> {
  const files = pausing(bundle, options.pause ?? withoutPause);
  const draw = await drawOf(files, options);
  if (!draw.ok) return draw;
  const { manifest, seed, lasts } = draw.value;
  const pool = new PoolPasses(files, manifest.entities.size, options.onProgress);
  const all = [id, ...[...lasts.values()].flatMap(({ cutoff, lastReserve }) => [cutoff, lastReserve])];
  const found = await pool.find(new Set(all.filter((wanted) => wanted !== undefined)));
  const entity = found.get(id);
  if (entity === undefined) return failed({ code: 'unknown-entity', place: { file: poolFile.entities }, details: { found: id } });
  const { cutoff, lastReserve } = lasts.get(entity.line[2]) as Lasts;
  const shown = new Map([...found].filter(([other]) => other === id || other === cutoff || other === lastReserve));
  const { rank, pathOf } = await pool.rankAndPaths(ticketKey(seed), entity.line, shown);
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
