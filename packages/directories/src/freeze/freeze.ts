/**
 * 锁定: plan and directories become the protocol's files. From here on pools, sizes and rules stand, whoever is drawn. Nothing here
 * reads a clock or draws a number: the same plan, directories and salts yield the same bytes, in whatever order the records come.
 */

import {
  checkManifest,
  compareCodes,
  done,
  encodeManifest,
  failed,
  type Manifest,
  type Outcome,
  type Pause,
  type PersonLine,
  PROTOCOL,
  type SealedChunks,
  withoutPause,
} from '@double-random/core';
import type { Plan } from '../plan/plan.js';
import type { Records } from '../records/pages.js';
import type { EntityRecord, InspectionRecord, InspectorRecord, ItemRecord, RecusalRecord } from '../records/records.js';
import { cautionsOf } from './cautions.js';
import { type FrozenDepartment, freezeDepartment, type Salt } from './departments.js';
import { type EntityPool, entityPool } from './entities.js';
import { type History, historyOf } from './history.js';
import { type Staff, staffOf } from './inspectors.js';
import { checkItems } from './items.js';
import { type FreezeProblem, findings } from './problems.js';
import type { Watch } from './reading.js';
import { EXCLUSION_WORDS, type ExclusionReason } from './reasons.js';
import { type RecusalPool, recusalListOf, recusalPool } from './recusals.js';
import { type Quotas, quotasOf } from './strata.js';
import type { FreezeSummary } from './summary.js';
import { type FreezeWarning, warn } from './warnings.js';

export interface FreezeInput extends Watch {
  readonly plan: Plan;
  /**
   * Each is read once, from its beginning, one after another. They may come in any order; a million entities in pages and in the
   * order of their ids take little more memory than the files made of them.
   */
  readonly entities: Records<EntityRecord>;
  readonly inspectors: Records<InspectorRecord>;
  /** The item list; without it the plan's items cannot be checked, which is warned of. */
  readonly items?: Records<ItemRecord> | undefined;
  readonly recusals: Records<RecusalRecord>;
  /** Past inspections. */
  readonly inspections: Records<InspectionRecord>;
  readonly salt: Salt;
}

export interface Frozen {
  readonly manifest: Manifest;
  /** `manifest.json` and the pools, by their names in a bundle: the bytes in order, in chunks of some hundred KiB. */
  readonly files: ReadonlyMap<string, readonly Uint8Array[]>;
  /** Names and salts, sorted as `persons.ndjson` asks. Private: a name is published when the task's rule says so. */
  readonly persons: readonly PersonLine[];
  readonly summary: FreezeSummary;
  readonly warnings: readonly FreezeWarning[];
}

/** Throws only for salts of a wrong length, or if the manifest fails the core's own check: both are bugs; and what a source of records throws. */
export async function freeze(input: FreezeInput): Promise<Outcome<Frozen, FreezeProblem>> {
  const { plan } = input;
  const pause: Pause = input.pause ?? withoutPause;
  const found = findings();
  if (input.items !== undefined) await checkItems(plan, input.items, found, input);
  const history = await historyOf(input.inspections, plan.asOf, input);
  const list = await recusalListOf(plan, input.recusals, input);
  const isAsked = (id: string): boolean => list.entities.has(id) || (plan.recusals.notSameInspectorAsLastTime && history.of(id).length > 0);
  const pool = await entityPool(plan, input.entities, history, isAsked, found, input);
  const staff = await staffOf(plan, input.inspectors, found, input);
  const problems = found.all();
  if (problems.length > 0) return failed(...problems);

  const quotas = quotasOf(plan.strata, pool.populations);
  const recusals = await recusalPool(plan, list, pool, staff, history, input);
  const departments: FrozenDepartment[] = [];
  for (const planned of [...plan.departments].sort((a, b) => compareCodes(a.id, b.id))) {
    departments.push(freezeDepartment(planned, staff.of(planned.id), pool, quotas.strata, input.salt));
    await pause();
  }
  const pools = { entities: pool.entities, exclusions: pool.exclusions, recusals: recusals.pool };
  const manifest = manifestOf(plan, quotas, departments, pools);
  return done({
    manifest,
    files: filesOf(manifest, departments, pools),
    persons: departments.flatMap(({ persons }) => persons),
    summary: summaryOf(pool, quotas, departments, staff, recusals),
    warnings: [
      ...cautionsOf(plan),
      ...(input.items === undefined ? [warn('items-not-checked')] : []),
      ...pool.unmet.map(({ path, found: code, isKnown }) => warn(isKnown ? 'condition-unmet' : 'condition-unknown', { path, found: code })),
      ...quotas.warnings,
      ...[...pool.withoutRule].sort().map(([stratum, count]) => warn('stratum-without-rule', { stratum, count })),
      ...departments.flatMap(({ warnings }) => warnings),
      ...historyWarnings(plan, history, pool),
      ...recusals.warnings,
    ],
  });
}

type SharedPools = Readonly<Record<'entities' | 'exclusions' | 'recusals', SealedChunks>>;

function manifestOf(plan: Plan, { strata }: Quotas, departments: readonly FrozenDepartment[], pools: SharedPools): Manifest {
  const { drawId, title, attempt, previous, entropy, commitBy, revealBy, disclosure } = plan;
  const planned = new Map(plan.departments.map((department) => [department.id, department]));
  const checked = checkManifest({
    protocol: PROTOCOL,
    drawId,
    title,
    attempt,
    previous,
    entities: pools.entities.seal,
    exclusions: pools.exclusions.seal,
    recusals: pools.recusals.seal,
    strata,
    departments: departments.map(({ summary: { id, role }, pool }) => ({
      id,
      role,
      inspectors: pool.seal,
      team: planned.get(id)?.team.map(({ role: name, requires, count }) => ({ role: name, requires, count })),
    })),
    entropy,
    commitBy,
    revealBy,
    disclosure,
  });
  if (!checked.ok) throw new Error(`the frozen manifest fails its own check: ${JSON.stringify(checked.problems)}`);
  return checked.value;
}

function filesOf(manifest: Manifest, departments: readonly FrozenDepartment[], pools: SharedPools): Frozen['files'] {
  return new Map<string, readonly Uint8Array[]>([
    ['manifest.json', [encodeManifest(manifest)]],
    ['entities.ndjson', pools.entities.chunks],
    ['exclusions.ndjson', pools.exclusions.chunks],
    ['recusals.ndjson', pools.recusals.chunks],
    ...departments.map(({ summary, pool }) => [`inspectors.${summary.id}.ndjson`, pool.chunks] as const),
  ]);
}

function summaryOf(
  pool: EntityPool,
  { strata }: Quotas,
  departments: readonly FrozenDepartment[],
  staff: Staff,
  recusals: RecusalPool,
): FreezeSummary {
  const reasons = Object.keys(EXCLUSION_WORDS) as ExclusionReason[];
  return {
    entities: { read: pool.read, matched: pool.matched, pool: pool.entities.seal.size, excluded: pool.exclusions.seal.size },
    exclusions: reasons.map((reason) => ({ reason, count: pool.reasons.get(reason) ?? 0 })).filter(({ count }) => count > 0),
    strata,
    departments: departments.map(({ summary }) => summary),
    otherInspectors: staff.others,
    recusals: { listed: recusals.listed, lastTime: recusals.lastTime },
  };
}

function historyWarnings({ frequency, asOf }: Plan, history: History, { reasons, toldTooEarly }: EntityPool): FreezeWarning[] {
  const warnings: FreezeWarning[] = [];
  const nobody = !reasons.has('recently-inspected') && !reasons.has('annual-cap');
  if (frequency.length > 0 && history.size === 0 && nobody) warnings.push(warn('no-inspections'));
  if (history.later > 0) warnings.push(warn('inspections-after-as-of', { count: history.later, asOf }));
  if (toldTooEarly.count > 0) warnings.push(warn('last-inspected-after-as-of', { ...toldTooEarly, asOf }));
  return warnings;
}
