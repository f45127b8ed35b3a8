/** What a forecast tells about a frozen draw before anybody commits: plain data, fit for JSON. */

/** An exact probability in lowest terms, such as `[1, 50]`. */
export type Fraction = readonly [num: number, den: number];

export interface StratumOdds {
  readonly stratum: string;
  readonly population: number;
  readonly sample: number;
  readonly reserve: number;
  /** That an entity of the stratum is drawn. */
  readonly drawn: Fraction;
  /** That it is not drawn, but stands among the reserves. */
  readonly reserved: Fraction;
}

export interface InspectorLoad {
  readonly inspector: string;
  readonly cap: number;
  /** Slots held, on average over the simulated draws. */
  readonly mean: number;
  /** Most slots held in any of them. */
  readonly worst: number;
  /** Share of the simulated draws in which the cap was reached; 0 for a cap of 0. */
  readonly cappedOut: number;
}

export interface DepartmentLoads {
  /** The exact expectation of the department's slots, a fraction in lowest terms as decimal strings, since it may pass 2^53. */
  readonly expectedSlotsExact: readonly [num: string, den: string];
  readonly expectedSlots: number;
  /** Sum of all caps. */
  readonly capacity: number;
  /** Slots filled, on average over the simulated draws. */
  readonly filled: number;
  /** Slots per inspector, on average. */
  readonly mean: number;
  /** Most slots that any inspector held in any of the simulated draws. */
  readonly worst: number;
  /** In pool order. */
  readonly inspectors: readonly InspectorLoad[];
  /** Up to ten inspectors, those first whose mean load is the largest part of their cap. */
  readonly mostLoaded: readonly string[];
}

export interface Shortfall {
  /** Share of the simulated draws with at least one empty slot. */
  readonly share: number;
  /** Empty slots, on average over the simulated draws. */
  readonly mean: number;
  /** Most empty slots in any of them. */
  readonly worst: number;
}

/** Entities that ask for the same and that the same inspectors may visit in one role of the team. */
export interface Bottleneck {
  readonly department: string;
  /** Where these entities are, sorted. */
  readonly regions: readonly string[];
  /** Qualifications that the entities ask for. */
  readonly asks: readonly string[];
  readonly role: string;
  /** Qualifications that the role requires besides. */
  readonly requires: readonly string[];
  /** Entities of the pool. */
  readonly entities: number;
  /** How many of them are drawn, on average (exact). */
  readonly expectedDrawn: number;
  /** Inspectors with a cap above 0 who are eligible there, leaving recusals aside; in pool order. */
  readonly eligible: readonly string[];
  /** Sum of their caps. */
  readonly capacity: number;
  /** Entities of the pool at which a slot of this role stays empty whenever they are drawn, however idle everybody else is. */
  readonly alwaysShort: number;
  /** Empty slots here over the simulated draws. */
  readonly short: Shortfall;
  /** Share of the simulated draws in which slots here stand in the certificate of the shortage, empty or not. */
  readonly contested: number;
}

/** An inspector of whom the certificates of shortage say: every slot that the cap allows is used where slots stay empty. */
export interface ScarceInspector {
  readonly inspector: string;
  readonly cap: number;
  /** Share of the simulated draws whose certificate names the inspector. */
  readonly share: number;
}

/**
 * How a probability was found. `simulated`: counted over the simulated draws. `exact-without-caps`: computed; holds where no cap is
 * reached. `simulated-without-caps`: counted over draws of that entity alone, where the order in which places are filled matters.
 */
export type GuessBasis = 'simulated' | 'exact-without-caps' | 'simulated-without-caps';

export interface Guess {
  readonly department: string;
  /** One entity of its kind: same region, qualifications asked for, recusals. */
  readonly entity: string;
  /** Entities of this kind in the pool. */
  readonly entities: number;
  readonly region: string;
  readonly asks: readonly string[];
  /** One inspector of the most likely kind. */
  readonly inspector: string;
  /** Inspectors of this kind who are eligible there, all as likely as this one. */
  readonly alike: number;
  /** That this inspector is in the entity's team, given that the entity is drawn. */
  readonly probability: number;
  /** Of the probability; 0 where it was computed. */
  readonly standardError: number;
  readonly basis: GuessBasis;
}

export interface DepartmentPredictability {
  /** The easiest guess of the department; null where nobody can be sent anywhere. */
  readonly best: Guess | null;
  /** Median over the entities that the department checks of the probability of their best guess. */
  readonly median: number;
}

/** An inspector who is certain to visit an entity if it is drawn, unless the cap is used up elsewhere. */
export interface CertainGuess {
  readonly department: string;
  /** Where these entities are, sorted. */
  readonly regions: readonly string[];
  readonly asks: readonly string[];
  readonly inspector: string;
  /** Entities of the pool that can be certain. */
  readonly entities: number;
  /** One of them. */
  readonly entity: string;
}

export interface DepartmentForecast {
  readonly department: string;
  /** Entities of the pool that the department checks. */
  readonly entities: number;
  readonly teamSize: number;
  readonly loads: DepartmentLoads;
  readonly shortfall: Shortfall;
  /** Those first that are named most often. */
  readonly scarce: readonly ScarceInspector[];
  readonly predictability: DepartmentPredictability;
}

export interface Forecast {
  readonly drawId: string;
  /** Hex hash of the manifest that the forecast is about. */
  readonly manifest: string;
  /** Simulated draws. */
  readonly seeds: number;
  /** What drove the simulation: the same seed gives the same forecast. */
  readonly simulationSeed: string;
  readonly strata: readonly StratumOdds[];
  readonly departments: readonly DepartmentForecast[];
  /** Those first that were short most often. */
  readonly bottlenecks: readonly Bottleneck[];
  /** The easiest guess of all. */
  readonly bestGuess: Guess | null;
  readonly certain: readonly CertainGuess[];
}
