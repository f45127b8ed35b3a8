/** What of a draw is held against expectation. Made from its bundle alone, so that anybody can make it again, and never changed. */

/** How many of a stratum are in a district, and how many of them were drawn. */
export interface GroupCount {
  /** The first six digits of the entity's region; `''` where it has none. */
  readonly district: string;
  readonly population: number;
  readonly selected: number;
}

export interface StratumFacts {
  readonly stratum: string;
  /** By district. */
  readonly groups: readonly GroupCount[];
}

/** Inspectors of a department who are alike in a draw: same regions, qualifications, cap and recusals. The protocol sends each of them as likely as the others. */
export interface AlikeFacts {
  /** SHA-256 over the canonical JSON of their ids, sorted; hex. */
  readonly group: string;
  /** Places that each of them got, in the order of their ids. */
  readonly places: readonly number[];
  /** Σ over the entities of k·(m − k), for k places of these m inspectors there: what makes the places vary. */
  readonly spread: number;
}

export interface DepartmentFacts {
  readonly department: string;
  readonly alike: readonly AlikeFacts[];
}

export interface DrawFacts {
  readonly strata: readonly StratumFacts[];
  readonly departments: readonly DepartmentFacts[];
}
