/** The manifest of a draw, draw protocol section 3: everything that is fixed before the seed can be known. */

export const PROTOCOL = 'double-random/v1';

/** Lines and RFC 6962 root (hex) of a pool file. */
export interface PoolSeal {
  readonly size: number;
  readonly root: string;
}

export type Rounding = 'ceil' | 'floor' | 'half-up';

export interface CountRule {
  readonly count: number;
}

export interface RateRule {
  /** Numerator and denominator: `[3, 100]` is 3 %. */
  readonly rate: readonly [num: number, den: number];
  readonly rounding: Rounding;
  readonly minimum: number;
  readonly maximum: number | null;
}

export type SampleRule = CountRule | RateRule;

export interface Stratum {
  readonly id: string;
  readonly rule: SampleRule;
  readonly population: number;
  readonly sample: number;
  readonly reserve: number;
}

export interface TeamRole {
  readonly role: string;
  readonly requires: readonly string[];
  readonly count: number;
}

export interface Department {
  readonly id: string;
  readonly role: 'initiating' | 'cooperating';
  readonly inspectors: PoolSeal;
  readonly team: readonly TeamRole[];
}

export type EntropySource =
  | { readonly kind: 'none' }
  | { readonly kind: 'drand'; readonly chain: string; readonly round: number }
  | { readonly kind: 'witnessed'; readonly description: string };

export interface Manifest {
  readonly protocol: typeof PROTOCOL;
  readonly drawId: string;
  readonly title: string;
  readonly attempt: number;
  readonly previous: string | null;
  readonly entities: PoolSeal;
  readonly exclusions: PoolSeal;
  readonly recusals: PoolSeal;
  readonly strata: readonly Stratum[];
  readonly departments: readonly Department[];
  readonly entropy: EntropySource;
  /** RFC 3339, UTC, to the second. */
  readonly commitBy: string;
  readonly revealBy: string;
  readonly disclosure: 'open' | 'sealed';
}
