/** An annual plan's task, as one draw is planned from it: 抽查任务. What a plan file says once it is read and checked. */

import type { EntropySource, SampleRule, TeamRole, Words } from '@double-random/core';

/** Which entities are meant; an empty list asks for nothing. All the lists that ask for something must be met, each by any of its values. */
export interface EntityFilter {
  /** Prefixes of the division code (GB/T 2260). */
  readonly region: readonly string[];
  /** Prefixes of the industry (GB/T 4754), with the section's letter (`C26`) or without (`26`). */
  readonly industry: readonly string[];
  readonly category: readonly string[];
  readonly tag: readonly string[];
  readonly risk: readonly string[];
}

/** The inspectors of a department must hold `qualification` where the entity meets the condition. */
export interface Requirement {
  readonly condition: EntityFilter;
  readonly qualification: string;
}

/** A positive fraction in exact integers. */
export interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

/** The most visits of one inspector in this draw: a number, or so many times the department's average. */
export type WorkloadCap = { readonly kind: 'number'; readonly visits: number } | { readonly kind: 'average'; readonly factor: Fraction };

/** A role of a team, with its name for people. */
export interface PlannedRole extends TeamRole {
  readonly name: string;
  readonly nameEn: string | null;
}

export interface PlannedDepartment {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly role: 'initiating' | 'cooperating';
  /** Codes of the inspection items, at least one. */
  readonly items: readonly string[];
  /** Which entities of the pool this department checks. */
  readonly checks: EntityFilter;
  readonly team: readonly PlannedRole[];
  readonly cap: WorkloadCap;
  readonly requires: readonly Requirement[];
}

export interface StratumPlan {
  readonly rule: SampleRule;
  /** The most substitutes drawn. */
  readonly reserve: number;
}

export interface StrataPlan {
  /** The column whose value makes the stratum; `null`: one stratum, `all`. */
  readonly by: string | null;
  /** Value of the column → stratum id, where the value itself is not to be the id. */
  readonly names: ReadonlyMap<string, string>;
  /** Stratum id → its rule. */
  readonly rules: ReadonlyMap<string, StratumPlan>;
  /** For every stratum without a rule of its own; `null`: its entities are left out. */
  readonly fallback: StratumPlan | null;
}

/** 频次: who was visited lately or often enough is left out. */
export type FrequencyRule = {
  /** The risk classes that the rule is for; empty: all. */
  readonly risk: readonly string[];
  /** Only visits of this department count, and only where it would check; `null`: anybody's visits. */
  readonly department: string | null;
} & (
  | { readonly kind: 'interval'; readonly unit: 'days' | 'months'; readonly length: number }
  | { readonly kind: 'per-year'; readonly visits: number }
);

export interface Plan {
  readonly drawId: string;
  readonly title: string;
  readonly attempt: number;
  /** Hex hash of the voided attempt's manifest, from attempt 2 on. */
  readonly previous: string | null;
  /** The day on which certificates, leave and frequencies are judged. */
  readonly asOf: string;
  /** First and last day of the visits. */
  readonly period: { readonly from: string; readonly to: string };
  readonly documentNumber: string | null;
  /** Division code → its name for the notice; a code without one stands for itself. */
  readonly regions: ReadonlyMap<string, Words>;
  readonly departments: readonly PlannedDepartment[];
  readonly filter: EntityFilter;
  readonly strata: StrataPlan;
  readonly frequency: readonly FrequencyRule[];
  readonly recusals: { readonly pairs: boolean; readonly notSameInspectorAsLastTime: boolean };
  /** Which leave keeps an inspector out: any that overlaps the period, or only one that covers all of it. */
  readonly leave: 'overlapping' | 'whole-period';
  readonly entropy: EntropySource;
  /** RFC 3339, UTC, to the second. */
  readonly commitBy: string;
  readonly revealBy: string;
  readonly disclosure: 'open' | 'sealed';
}
