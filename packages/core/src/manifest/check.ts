/** Whether a value is a manifest: its shape, and the rules among its members that need no pool. Draw protocol section 3. */

import { canonicalBytes } from '../encoding/canonical.js';
import { compareCodes, unixSeconds } from '../encoding/codes.js';
import {
  code,
  filledText,
  hex,
  integer,
  listOf,
  nullOr,
  object,
  oneOf,
  read,
  type Shape,
  sortedListOf,
  sortedStrings,
  text,
  time,
  tuple,
  variant,
} from '../encoding/shape.js';
import { taggedHash } from '../hashing/tagged.js';
import { done, failedAll, type Outcome } from '../problem.js';
import type { CoreProblem } from '../problems.js';
import { QUICKNET_CHAIN, roundTime } from '../seed/quicknet.js';
import { type Department, type Manifest, PROTOCOL, type Stratum } from './manifest.js';
import { sampleSize } from './quota.js';

const seal = object({ size: integer(0), root: hex(32) });

const rateRule = object({
  rate: tuple(integer(0), integer(1)),
  rounding: oneOf('ceil', 'floor', 'half-up'),
  minimum: integer(0),
  maximum: nullOr(integer(0)),
});
const countRule = object({ count: integer(0) });

/** A rule with `count` is judged as one by count, every other as one by rate. */
const rule: Shape = (value, walk) =>
  (typeof value === 'object' && value !== null && Object.hasOwn(value, 'count') ? countRule : rateRule)(value, walk);

const stratum = object({ id: code, rule, population: integer(1), sample: integer(0), reserve: integer(0) });

const role = object({ role: code, requires: sortedStrings(code), count: integer(1, 100) });

const department = object({
  id: code,
  role: oneOf('initiating', 'cooperating'),
  inspectors: seal,
  team: listOf(role, 1, 20),
});

const entropy = variant('kind', {
  none: object({ kind: oneOf('none') }),
  drand: object({ kind: oneOf('drand'), chain: hex(32), round: integer(1) }),
  witnessed: object({ kind: oneOf('witnessed'), description: text }),
});

const manifest = object({
  protocol: oneOf(PROTOCOL),
  drawId: code,
  title: filledText,
  attempt: integer(1),
  previous: nullOr(hex(32)),
  entities: seal,
  exclusions: seal,
  recusals: seal,
  strata: sortedListOf<Stratum>(stratum, ({ id }) => id),
  departments: sortedListOf<Department>(department, ({ id }) => id),
  entropy,
  commitBy: time,
  revealBy: time,
  disclosure: oneOf('open', 'sealed'),
});

const FILE = 'manifest.json';

/** A rule among members: yields what is wrong. */
type Rule = (manifest: Manifest) => Generator<CoreProblem>;

const wrong = (code: CoreProblem['code'], path: string, details: CoreProblem['details'] = {}): CoreProblem => ({
  code,
  place: { file: FILE, path },
  details,
});

const previousAttempt: Rule = function* ({ attempt, previous }) {
  if ((attempt === 1) !== (previous === null)) yield wrong('first-attempt-previous', 'previous');
};

const quotas: Rule = function* ({ strata }) {
  for (const [i, { rule: sampleRule, population, sample, reserve }] of strata.entries()) {
    const expected = sampleSize(sampleRule, population);
    // No rule yields more than the population, so that a right sample leaves room for none or some reserves.
    const most = population - expected;
    if (sample !== expected) yield wrong('wrong-sample', `strata[${i}].sample`, { expected, found: sample });
    else if (reserve > most) yield wrong('reserve-too-large', `strata[${i}].reserve`, { found: reserve, most });
  }
};

const populations: Rule = function* ({ strata, entities }) {
  const found = strata.reduce((sum, { population }) => sum + BigInt(population), 0n);
  if (found !== BigInt(entities.size)) yield wrong('strata-sum', 'strata', { found: String(found), expected: entities.size });
};

const oneInitiating: Rule = function* ({ departments }) {
  const found = departments.filter(({ role }) => role === 'initiating').length;
  if (found !== 1) yield wrong('not-one-initiating', 'departments', { found });
};

const departmentsDiffer: Rule = function* ({ departments }) {
  const seen = new Map<string, string>();
  for (const [i, { id }] of departments.entries()) {
    const other = seen.get(id.toLowerCase());
    if (other !== undefined) yield wrong('alike-departments', `departments[${i}].id`, { found: id, other });
    seen.set(id.toLowerCase(), id);
  }
};

const rolesDiffer: Rule = function* ({ departments }) {
  for (const [i, { team }] of departments.entries()) {
    const seen = new Set<string>();
    for (const [j, { role: found }] of team.entries()) {
      if (seen.has(found)) yield wrong('occurs-twice', `departments[${i}].team[${j}].role`, { found });
      seen.add(found);
    }
  }
};

const deadlines: Rule = function* ({ commitBy, revealBy, entropy: source }) {
  if (compareCodes(commitBy, revealBy) > 0) yield wrong('reveal-before-commit', 'revealBy');
  if (source.kind !== 'drand') return;
  if (source.chain !== QUICKNET_CHAIN) yield wrong('unknown-chain', 'entropy.chain', { found: source.chain });
  if (roundTime(source.round) <= BigInt(unixSeconds(revealBy))) yield wrong('round-too-early', 'entropy.round');
};

const RULES: readonly Rule[] = [previousAttempt, quotas, populations, oneInitiating, departmentsDiffer, rolesDiffer, deadlines];

export function checkManifest(value: unknown): Outcome<Manifest, CoreProblem> {
  const shaped = read<Manifest>(manifest, value, { file: FILE });
  if (!shaped.ok) return shaped;
  const problems = RULES.flatMap((holds) => [...holds(shaped.value)]);
  return problems.length === 0 ? done(shaped.value) : failedAll(problems);
}

export const encodeManifest = (found: Manifest): Uint8Array => canonicalBytes(found);

/** `mh`: what the commitments and the seed are bound to. 32 bytes. */
export const manifestHash = (found: Manifest): Uint8Array => taggedHash('manifest', encodeManifest(found));
