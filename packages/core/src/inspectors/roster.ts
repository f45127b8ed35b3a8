/** A department's inspectors as columns, and who covers what: draw protocol section 7. Inspectors are numbered in pool order. */

import type { TeamRole } from '../manifest/manifest.js';
import type { InspectorLine } from '../pools/lines.js';

/** The inspectors who cover the entities of one region that ask for the same qualifications. */
export interface Coverage {
  /** A number of its own, from 0. */
  readonly index: number;
  /** In pool order. */
  readonly inspectors: Int32Array;
}

export class Roster {
  readonly ids: readonly string[];
  readonly caps: Int32Array;
  readonly #numberOf: ReadonlyMap<string, number>;
  readonly #qualifications: readonly ReadonlySet<string>[];
  /** Inspectors by each region they are responsible for. */
  readonly #byRegion = new Map<string, number[]>();
  /** By region, then by the qualifications asked for. */
  readonly #coverages = new Map<string, Map<string, Coverage>>();
  #coverageCount = 0;

  constructor(lines: readonly InspectorLine[]) {
    this.ids = lines.map(([id]) => id);
    this.caps = Int32Array.from(lines, ([, , , cap]) => Number(cap));
    this.#numberOf = new Map(this.ids.map((id, i) => [id, i]));
    this.#qualifications = lines.map(([, , qualifications]) => new Set(qualifications));
    for (const [i, [, regions]] of lines.entries()) {
      for (const region of regions) {
        const there = this.#byRegion.get(region);
        if (there === undefined) this.#byRegion.set(region, [i]);
        else there.push(i);
      }
    }
  }

  get size(): number {
    return this.ids.length;
  }

  get coverages(): number {
    return this.#coverageCount;
  }

  numberOf(id: string): number | undefined {
    return this.#numberOf.get(id);
  }

  holdsAll(inspector: number, qualifications: readonly string[]): boolean {
    const held = this.#qualifications[inspector] as ReadonlySet<string>;
    return qualifications.every((qualification) => held.has(qualification));
  }

  /** By inspector, 1 where the inspector holds all that the role requires. */
  qualifiedFor(role: TeamRole): Uint8Array {
    return Uint8Array.from(this.ids, (_, i) => (this.holdsAll(i, role.requires) ? 1 : 0));
  }

  /** Who covers an entity: one of the inspector's regions is a prefix of the entity's, and the inspector holds all that is asked for. */
  covering(region: string, qualifications: readonly string[]): Coverage {
    const area = this.#areaOf(region);
    const here = this.#coverages.get(area) ?? new Map<string, Coverage>();
    this.#coverages.set(area, here);
    const asked = qualifications.join(' ');
    const known = here.get(asked);
    if (known !== undefined) return known;
    const coverage = { index: this.#coverageCount, inspectors: this.#findCovering(area, qualifications) };
    this.#coverageCount++;
    here.set(asked, coverage);
    return coverage;
  }

  /**
   * The longest prefix of a region that somebody is responsible for: all regions that share it are covered by the same inspectors, however
   * finely the entities' own regions are cut.
   */
  #areaOf(region: string): string {
    for (let length = region.length; length > 0; length--) {
      const prefix = region.slice(0, length);
      if (this.#byRegion.has(prefix)) return prefix;
    }
    return '';
  }

  #findCovering(region: string, qualifications: readonly string[]): Int32Array {
    const near = new Set<number>();
    for (let length = 0; length <= region.length; length++) {
      for (const i of this.#byRegion.get(region.slice(0, length)) ?? []) near.add(i);
    }
    return Int32Array.from([...near].filter((i) => this.holdsAll(i, qualifications))).sort();
  }
}
