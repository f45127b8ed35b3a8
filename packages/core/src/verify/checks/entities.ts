import { EntityDraw } from '../../entities/selection.js';
import { ticketKey, ticketsOf } from '../../entities/ticket.js';
import type { Manifest } from '../../manifest/manifest.js';
import { ENTITIES, EXCLUSIONS, poolFile } from '../../pools/forms.js';
import type { EntityLine, RecusalLine } from '../../pools/lines.js';
import { type LineBlock, PoolReader } from '../../pools/reader.js';
import { SortedIds } from '../../pools/sorted-ids.js';
import { idSpans } from '../../pools/spans.js';
import type { CoreProblem } from '../../problems.js';
import type { Check, Work } from '../work.js';
import { sealProblems } from './small-pools.js';

/** The entity pool as it streams by: its strata are counted, its departments looked up, its lots drawn. */
class EntityPass {
  readonly #stratumNumber: ReadonlyMap<string, number>;
  readonly #departments: ReadonlySet<string>;
  readonly #populations: number[];
  readonly #draw: EntityDraw<EntityLine>;
  readonly #key: Uint8Array | undefined;
  readonly #excluded: SortedIds;
  readonly unknownRecused: Set<string>;

  constructor(work: Work, excluded: SortedIds) {
    const { strata, departments } = work.manifest as Manifest;
    this.#stratumNumber = new Map(strata.map(({ id }, i) => [id, i]));
    this.#departments = new Set(departments.map(({ id }) => id));
    this.#populations = strata.map(() => 0);
    this.#draw = new EntityDraw(strata, ([id]) => id);
    this.#key = work.seed === undefined ? undefined : ticketKey(work.seed);
    this.#excluded = excluded;
    this.unknownRecused = new Set((work.recusals as readonly RecusalLine[]).map(([, entity]) => entity));
  }

  async take(block: LineBlock<EntityLine>): Promise<CoreProblem[]> {
    const excluded = new Set(await this.#excluded.shared(block.lines.map(([id]) => id)));
    for (const [i, line] of block.lines.entries()) {
      const problem = this.#lineProblem(line, excluded, { file: poolFile.entities, line: block.first + i });
      if (problem !== undefined) return [problem];
      const stratum = this.#stratumNumber.get(line[2]) as number;
      this.#populations[stratum] = (this.#populations[stratum] as number) + 1;
      this.unknownRecused.delete(line[0]);
    }
    if (this.#key !== undefined) this.#offer(block, this.#key);
    return [];
  }

  populationProblems({ strata }: Manifest): CoreProblem[] {
    return strata.flatMap(({ id, population }, i): CoreProblem[] => {
      const found = this.#populations[i] as number;
      if (found === population) return [];
      const place = { file: 'manifest.json', path: `strata[${i}].population` };
      return [{ code: 'wrong-population', place, details: { stratum: id, expected: population, found } }];
    });
  }

  finish() {
    return this.#key === undefined ? undefined : this.#draw.finish();
  }

  #lineProblem([id, , stratum, , checks]: EntityLine, excluded: ReadonlySet<string>, place: CoreProblem['place']): CoreProblem | undefined {
    if (!this.#stratumNumber.has(stratum)) return { code: 'unknown-stratum', place, details: { found: stratum } };
    const stranger = checks.find(([department]) => !this.#departments.has(department));
    if (stranger !== undefined) return { code: 'unknown-department', place, details: { found: stranger[0] } };
    return excluded.has(id) ? { code: 'excluded-in-pool', place, details: { found: id } } : undefined;
  }

  #offer(block: LineBlock<EntityLine>, key: Uint8Array): void {
    const { lines } = block;
    this.#draw.offer(
      ticketsOf(key, block.bytes, idSpans(block.lines, block.spans)),
      (i) => this.#stratumNumber.get((lines[i] as EntityLine)[2]) as number,
      (i) => lines[i] as EntityLine,
    );
  }
}

/** The entities are a pool as the manifest fixed it; with a seed, the same pass draws them. */
export const entitiesCheck: Check = {
  name: 'entities',
  needs: ['manifest', 'recusals', 'exclusions'],
  async run({ files, work, report }) {
    const manifest = work.manifest as Manifest;
    const excluded = new SortedIds(new PoolReader(files, poolFile.exclusions, EXCLUSIONS).blocks());
    const pass = new EntityPass(work, excluded);
    const reader = new PoolReader<EntityLine>(files, poolFile.entities, ENTITIES, manifest.entities.size);
    for await (const block of reader.blocks()) {
      const problems = await pass.take(block);
      if (problems.length > 0) return problems;
      report(block.first - 1 + block.lines.length, manifest.entities.size);
    }
    if (reader.problems.length > 0) return reader.problems;
    const problems = [...sealProblems(poolFile.entities, manifest.entities, reader.seal()), ...pass.populationProblems(manifest)];
    if (problems.length > 0) return problems;
    work.unknownRecused = pass.unknownRecused;
    const strata = pass.finish();
    if (strata !== undefined) work.strata = strata;
    return [];
  },
};

/** Every recusal names an entity of the pool. */
export const recusedEntitiesCheck: Check = {
  name: 'recused-entities',
  needs: ['recusals', 'unknownRecused'],
  async run({ work }) {
    const unknown = work.unknownRecused as ReadonlySet<string>;
    const line = (work.recusals as readonly RecusalLine[]).findIndex(([, entity]) => unknown.has(entity));
    if (line < 0) return [];
    const found = (work.recusals as readonly RecusalLine[])[line]?.[1] ?? '';
    return [{ code: 'unknown-entity', place: { file: poolFile.recusals, line: line + 1 }, details: { found } }];
  },
};
