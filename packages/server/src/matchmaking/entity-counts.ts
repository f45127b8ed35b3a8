/** How many entities of one directory meet which filters together. */

/** Entities of one risk class that meet exactly the filters marked `1`. */
export interface PatternCount {
  readonly risk: string;
  /** A `0` or `1` for each filter. */
  readonly pattern: string;
  readonly count: number;
}

/** Risk class → entities. */
export type ByRisk = ReadonlyMap<string, number>;

const NONE: ByRisk = new Map();

/** Counts of a department's entity directory, asked for by the names of filters. */
export class EntityCounts {
  readonly department: string;
  readonly #places: ReadonlyMap<string, number>;
  readonly #patterns: readonly PatternCount[];
  readonly #known = new Map<string, Map<string, number>>();

  /** @param filters names, in the order of the patterns' marks */
  constructor(department: string, filters: readonly string[], patterns: readonly PatternCount[]) {
    this.department = department;
    this.#places = new Map(filters.map((name, place) => [name, place]));
    this.#patterns = patterns;
    for (const { risk, pattern, count } of patterns) this.#countPairs(risk, pattern, count);
  }

  /** Entities that meet all of the filters, by risk class. */
  meeting(filters: readonly string[]): ByRisk {
    const places = [...new Set(filters)].map((name) => this.#places.get(name));
    if (places.length === 0 || places.some((place) => place === undefined)) return NONE;
    const sorted = places.filter((place) => place !== undefined).sort((a, b) => a - b);
    const key = sorted.join(',');
    const known = this.#known.get(key);
    if (known !== undefined || sorted.length <= 2) return known ?? NONE;
    const found = new Map<string, number>();
    for (const { risk, pattern, count } of this.#patterns) {
      if (sorted.every((place) => pattern.charAt(place) === '1')) found.set(risk, (found.get(risk) ?? 0) + count);
    }
    this.#known.set(key, found);
    return found;
  }

  /** Single filters and pairs are asked for most: they are counted once, for all. */
  #countPairs(risk: string, pattern: string, count: number): void {
    const met = [...pattern].flatMap((mark, place) => (mark === '1' ? [place] : []));
    for (const [i, first] of met.entries()) {
      for (const second of met.slice(i)) this.#add(first === second ? `${first}` : `${first},${second}`, risk, count);
    }
  }

  #add(key: string, risk: string, count: number): void {
    const known = this.#known.get(key) ?? new Map<string, number>();
    known.set(risk, (known.get(risk) ?? 0) + count);
    this.#known.set(key, known);
  }
}

export const totalOf = (counts: ByRisk): number => [...counts.values()].reduce((total, count) => total + count, 0);
